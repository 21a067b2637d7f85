import { useTexts } from '../language/texts.js';
import { adviceOnFailure, adviceOnProblem } from '../license/failure-texts.js';
import { isWorthRetrying, type Picture } from '../picture/picture.js';
import { isFailure } from '../picture/request.js';
import { FailureCard } from './failure-card.js';
import { PageFields } from './page-fields.js';
import type { Highlight } from './use-highlight.js';

interface ResultsProps {
  readonly picture: Picture;
  readonly highlight: Highlight;
  readonly onRetry: () => void;
}

/** What became of a picture: its pages, or why there are none. */
export function Results({ picture, highlight, onRetry }: ResultsProps) {
  const text = useTexts();
  const { state } = picture;
  if (state.phase !== 'done') {
    return (
      <div className="results is-busy">
        <p className="busy">{text(state.phase)}</p>
      </div>
    );
  }
  const { outcome } = state;
  const retry = isWorthRetrying(picture) ? { onRetry } : {};
  if (outcome.kind === 'problem') {
    const { problem, detail } = outcome;
    return (
      <div className="results">
        <FailureCard code={problem} advice={adviceOnProblem(problem)} message={detail} {...retry} />
      </div>
    );
  }
  return (
    <div className="results">
      {outcome.results.map((result, index) =>
        isFailure(result) ? (
          <FailureCard
            // biome-ignore lint/suspicious/noArrayIndexKey: results have no other identity than their place
            key={index}
            code={result.code}
            advice={adviceOnFailure(result.code)}
            message={result.message}
            retryAfter={result.retryAfter}
            {...retry}
          />
        ) : (
          <PageFields key={result.__typename} page={result} pageIndex={index} highlight={highlight} />
        ),
      )}
    </div>
  );
}
