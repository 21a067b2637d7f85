import { useTexts } from '../language/texts.js';
import type { Advice } from '../license/failure-texts.js';
import { BilingualText } from './bilingual-text.js';
import { Icon } from './icon.js';

interface FailureCardProps {
  readonly code: string;
  readonly advice: Advice;
  /** In English, for developers. */
  readonly message: string;
  readonly retryAfter?: number | null;
  /** Only where the same request can succeed. */
  readonly onRetry?: () => void;
}

export function FailureCard({ code, advice, message, retryAfter = null, onRetry }: FailureCardProps) {
  const text = useTexts();
  return (
    <div className="failure">
      <h3>
        <Icon name="notRead" />
        <BilingualText text={advice.title} />
      </h3>
      <p className="advice">
        <BilingualText text={advice.hint} />
      </p>
      {retryAfter !== null && <p>{text('retryAfter', { seconds: retryAfter })}</p>}
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          {text('retry')}
        </button>
      )}
      <p className="small said">
        <code>{code}</code>
        {message !== '' && (
          <>
            {' '}
            {text('details')}: <q lang="en">{message}</q>
          </>
        )}
      </p>
    </div>
  );
}
