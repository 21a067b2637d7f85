import type { LicenseField, RecognitionWarningCode } from '../client/gen/graphql.js';
import type { Quadrilateral } from '../license/reading.js';
import type { LabelField, LabelledPage } from './labels.js';
import { intersectionOverUnion } from './overlap.js';
import type { PageResult } from './read-values.js';

/** What the service says of a value beside the value itself, and how its place agrees with the label's. */
export interface Evidence {
  /** As the service gives it, 0 to 1; null where it gives none. */
  readonly confidence: number | null;
  /** Whether a warning puts what was read in doubt; null where the page was not read, which no warning can say. */
  readonly isWarnedOf: boolean | null;
  /** Of the place given and the one labelled, 0 to 1; null where one of them is not there. */
  readonly overlap: number | null;
}

/** These say something about the licence or its picture, and not that a value may be misread. */
const NO_DOUBTS: readonly RecognitionWarningCode[] = ['EXPIRED', 'DERIVED_VALUE'];

export function evidenceFor(
  field: LabelField,
  { places }: LabelledPage,
  result: PageResult | undefined,
): Evidence {
  // The schema spells the label's names in upper case.
  const name = field.toUpperCase() as LicenseField;
  const reading = result?.fields.find((one) => one.field === name);
  const doubts = result?.warnings.filter(({ code }) => !NO_DOUBTS.includes(code));
  return {
    confidence: reading?.confidence ?? null,
    isWarnedOf: doubts?.some(({ fields }) => fields.includes(name)) ?? null,
    overlap: overlapOf(reading?.polygon ?? [], places?.[field]),
  };
}

function overlapOf(
  polygon: readonly Quadrilateral[number][],
  label: Quadrilateral | undefined,
): number | null {
  const [a, b, c, d] = polygon;
  return a && b && c && d && label ? intersectionOverUnion([a, b, c, d], label) : null;
}
