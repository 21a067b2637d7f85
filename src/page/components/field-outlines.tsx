import type { FieldRow } from '../license/field-rows.js';
import { padded, svgPoints } from '../picture/upright.js';
import { type Highlight, rowElementId } from './use-highlight.js';

interface FieldOutlinesProps {
  readonly rows: readonly FieldRow[];
  readonly highlight: Highlight;
  /** About a pixel of the screen, in pixels of the picture. */
  readonly unit: number;
}

/** For pointers only: keys and screen readers have the same in the list of fields. */
export function FieldOutlines({ rows, highlight, unit }: FieldOutlinesProps) {
  return rows.flatMap((row) =>
    row.polygons.map((polygon) => (
      // biome-ignore lint/a11y/noStaticElementInteractions: the labels of the fields are buttons for the same
      <polygon
        key={`${row.key} ${svgPoints(polygon)}`}
        data-field={row.field}
        className={classesOf(row, highlight)}
        points={svgPoints(padded(polygon, 3 * unit))}
        onPointerEnter={() => highlight.point(row.key)}
        onPointerLeave={() => highlight.point(null)}
        onClick={() => {
          highlight.pin(row.key);
          document.getElementById(rowElementId(row.key))?.scrollIntoView({ block: 'nearest' });
        }}
      />
    )),
  );
}

function classesOf({ key, warnings }: FieldRow, { lit }: Highlight): string {
  return [
    'outline',
    ...(warnings.length > 0 ? ['is-doubtful'] : []),
    ...(key === lit ? ['is-lit'] : []),
  ].join(' ');
}
