import { useTexts } from '../language/texts.js';
import { MEDIUM_NAMES, PAGE_NAMES } from '../license/field-names.js';
import { fieldRows, pageWarnings } from '../license/field-rows.js';
import type { LicensePage } from '../picture/request.js';
import { BilingualText } from './bilingual-text.js';
import { FieldItem } from './field-item.js';
import type { Highlight } from './use-highlight.js';
import { WarningList } from './warning-list.js';

interface PageFieldsProps {
  readonly page: LicensePage;
  readonly pageIndex: number;
  readonly highlight: Highlight;
}

/** The fields of one page, in the order of the print. */
export function PageFields({ page, pageIndex, highlight }: PageFieldsProps) {
  const text = useTexts();
  const titleId = `page-${pageIndex}`;
  const warnings = pageWarnings(page);
  return (
    <section className="page" aria-labelledby={titleId}>
      <div className="page-head">
        <h3 id={titleId}>
          <BilingualText text={PAGE_NAMES[page.__typename]} />
        </h3>
        <p className="tag">
          <BilingualText text={MEDIUM_NAMES[page.medium]} />
        </p>
      </div>
      {warnings.length > 0 && (
        <div className="page-warnings">
          <h4 className="unseen">{text('warnings')}</h4>
          <WarningList warnings={warnings} />
        </div>
      )}
      <dl className="fields">
        {fieldRows(page, pageIndex).map((row) => (
          <FieldItem key={row.key} row={row} highlight={highlight} />
        ))}
      </dl>
    </section>
  );
}
