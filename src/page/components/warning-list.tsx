import type { Warning } from '../license/field-rows.js';
import { warningText } from '../license/warning-texts.js';
import { BilingualText } from './bilingual-text.js';
import { Icon } from './icon.js';

export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  return (
    <ul className="warnings">
      {warnings.map(({ code, message }) => (
        <li key={`${code} ${message}`} title={`${code}: ${message}`}>
          <Icon name="doubtful" />
          <span>
            <BilingualText text={warningText(code)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
