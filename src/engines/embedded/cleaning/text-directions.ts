import type { Quadrilateral } from '../../../pictures/geometry/point.js';
import { quadrilateralSize, textAngle } from '../../../pictures/geometry/quadrilateral.js';

/** The lines of a picture by the direction they run in, whichever way up. */
export interface TextDirections {
  /** Those that run as most of the text does. */
  readonly along: readonly Quadrilateral[];
  /** Those that run slantwise to it. */
  readonly slantwise: readonly Quadrilateral[];
}

/** Times as long as high: shorter ones have no direction to speak of. */
const LEAST_ASPECT = 2.5;
/** In degrees: the lines of one page run within 8 of each other, in perspective too. */
const ALONG = 8;
/** In degrees: watermarks run at 20 to 45 to the text. What runs at about 90 belongs to another page, or is a barcode. */
const SLANTWISE = { min: 12, max: 75 } as const;

export function textDirections(areas: readonly Quadrilateral[]): TextDirections {
  const long = areas.filter((area) => {
    const { width, height } = quadrilateralSize(area);
    return width >= LEAST_ASPECT * height;
  });
  const [along = []] = long
    .map((line) => long.filter((other) => angleBetween(line, other) <= ALONG))
    .sort((a, b) => totalLength(b) - totalLength(a));
  const [main] = along;
  const slantwise = long.filter((line) => main !== undefined && isSlantwise(line, main));
  return { along, slantwise };
}

function isSlantwise(line: Quadrilateral, main: Quadrilateral): boolean {
  const angle = angleBetween(line, main);
  return angle >= SLANTWISE.min && angle <= SLANTWISE.max;
}

/** Between two directions of text, 0 to 90 degrees. */
function angleBetween(a: Quadrilateral, b: Quadrilateral): number {
  const turn = Math.abs(textAngle(a) - textAngle(b)) % 180;
  return Math.min(turn, 180 - turn);
}

function totalLength(lines: readonly Quadrilateral[]): number {
  return lines.reduce((sum, line) => sum + quadrilateralSize(line).width, 0);
}
