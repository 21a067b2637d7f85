import type { FieldReading } from '../../../license/reading.js';
import { type RecognitionWarning, recognitionWarning } from '../../../license/warning.js';
import { mapQuadrilateral } from '../../../pictures/geometry/homography.js';
import type { Raster } from '../../../pictures/raster.js';
import type { PageLayout } from '../layout/page-layout.js';
import { areaOf, areaOfCaption, enlarged, overlap } from './area.js';
import { isCutOff } from './completeness.js';
import { glareAreas } from './glare.js';
import { innerSamples, pageSamples } from './page-samples.js';
import { isPhotocopy } from './photocopy.js';
import { sharpness } from './sharpness.js';

/**
 * On 156 pages: twelve that are small and out of focus have up to 0.25, all others 0.29 or more, but for two that a
 * reflection veils.
 */
const SHARP = 0.27;
/** In page units; a reflection fades towards its rim, and veils print well before that. */
const PRINT_REACH = 25;

/** What makes the values of a page doubtful, or the page itself, as the picture shows it. */
export function qualityWarnings(
  picture: Raster,
  layout: PageLayout,
  fields: readonly FieldReading[],
): RecognitionWarning[] {
  const blurred = blurWarning(picture, layout);
  // An electronic licence is a white screen without a fixed frame: there is nothing to compare it with.
  if (layout.medium === 'ELECTRONIC') return blurred;
  const samples = pageSamples(picture, layout.toPage);
  return [
    ...copyWarning(samples, layout),
    ...blurred,
    ...glareWarning(samples, layout, fields),
    ...cutOffWarning(picture, layout),
  ];
}

function copyWarning(samples: Raster, { side }: PageLayout): RecognitionWarning[] {
  if (!isPhotocopy(innerSamples(samples), side)) return [];
  return [recognitionWarning('PHOTOCOPY', 'The page has no colour: it may be a copy of a licence.')];
}

function blurWarning(picture: Raster, { toPage, values }: PageLayout): RecognitionWarning[] {
  const sharp = sharpness(picture, toPage, values);
  if (sharp === undefined || sharp >= SHARP) return [];
  return [
    recognitionWarning('BLURRED', 'The print is blurred, or the picture too small to show its strokes.'),
  ];
}

function glareWarning(
  samples: Raster,
  { side, toPage, captions }: PageLayout,
  fields: readonly FieldReading[],
): RecognitionWarning[] {
  const areas = glareAreas(samples, side);
  const values = fields.flatMap(({ field, polygon }) =>
    polygon === null ? [] : [{ field, area: areaOf(mapQuadrilateral(toPage, polygon)) }],
  );
  const print = [...[...captions.values()].map(areaOfCaption), ...values.map(({ area }) => area)];
  if (!areas.some((area) => print.some((other) => overlap(area, enlarged(other, PRINT_REACH))))) return [];
  const covered = values.filter((value) => areas.some((area) => overlap(area, value.area)));
  const names = new Set(covered.map(({ field }) => field));
  return [recognitionWarning('GLARE', 'Reflected light lies on the print.', ...names)];
}

function cutOffWarning(picture: Raster, { toPage }: PageLayout): RecognitionWarning[] {
  if (!isCutOff(picture, toPage)) return [];
  return [recognitionWarning('INCOMPLETE', 'Part of the page lies outside the picture.')];
}
