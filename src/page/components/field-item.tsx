import { useTexts } from '../language/texts.js';
import { FIELD_NAMES } from '../license/field-names.js';
import { type FieldRow, percent } from '../license/field-rows.js';
import { type Highlight, rowElementId } from './use-highlight.js';
import { WarningList } from './warning-list.js';

interface FieldItemProps {
  readonly row: FieldRow;
  readonly highlight: Highlight;
}

export function FieldItem({ row, highlight }: FieldItemProps) {
  const text = useTexts();
  const { key, property, value, confidence, warnings } = row;
  return (
    <div
      id={rowElementId(key)}
      className={highlight.lit === key ? 'field is-lit' : 'field'}
      onPointerEnter={() => highlight.point(key)}
      onPointerLeave={() => highlight.point(null)}
    >
      <dt>
        <FieldLabel row={row} highlight={highlight} />
      </dt>
      <dd className="value">
        {value === null ? (
          <span className="none">{text('notReadValue')}</span>
        ) : (
          <span lang="zh-CN">{value}</span>
        )}
        <span className="origin">
          <code>{property}</code>
          {row.text !== null && (
            <span>
              {text('asRead')} <span lang="zh-CN">{row.text}</span>
            </span>
          )}
        </span>
        {warnings.length > 0 && <WarningList warnings={warnings} />}
      </dd>
      {confidence !== null && <Confidence confidence={confidence} />}
    </div>
  );
}

/** A button where the field has a place: focus lights it, a press keeps it lit. */
function FieldLabel({ row, highlight }: FieldItemProps) {
  const text = useTexts();
  const { zh, en } = FIELD_NAMES[row.field];
  const name = (
    <>
      <span lang="zh-CN" className="zh">
        {zh}
      </span>{' '}
      <span lang="en" className="en">
        {en}
      </span>
    </>
  );
  if (row.polygons.length === 0) return <span className="label">{name}</span>;
  return (
    <button
      type="button"
      className="label"
      title={text('showPlace')}
      aria-pressed={highlight.pinned === row.key}
      onClick={() => highlight.pin(row.key)}
      onFocus={() => highlight.point(row.key)}
      onBlur={() => highlight.point(null)}
    >
      {name}
    </button>
  );
}

function Confidence({ confidence }: { readonly confidence: number }) {
  const text = useTexts();
  return (
    <dd className="confidence">
      <span className="unseen">{text('confidence')} </span>
      {percent(confidence)}%
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" className="track" />
        <rect width={confidence * 100} height="4" className="level" />
      </svg>
    </dd>
  );
}
