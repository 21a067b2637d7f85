export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A drawing area in which a picture stands upright, and the SVG transform that puts the picture there. */
export interface UprightFrame extends Size {
  readonly transform: string;
}

/**
 * `rotation`: degrees clockwise that turn the picture upright, as the API gives them. Rounded to quarter turns: a
 * few degrees of slant are part of a photograph, and turning it by them would only cut its corners.
 */
export function uprightFrame({ width, height }: Size, rotation: number): UprightFrame {
  switch (quarterTurns(rotation)) {
    case 1:
      return { width: height, height: width, transform: `translate(${height} 0) rotate(90)` };
    case 2:
      return { width, height, transform: `translate(${width} ${height}) rotate(180)` };
    case 3:
      return { width: height, height: width, transform: `translate(0 ${width}) rotate(270)` };
    default:
      return { width, height, transform: '' };
  }
}

/** 0 to 3. */
function quarterTurns(degrees: number): number {
  return ((Math.round(degrees / 90) % 4) + 4) % 4;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** For the attribute `points` of an SVG polygon. */
export function svgPoints(polygon: readonly Point[]): string {
  return polygon.map(({ x, y }) => `${x},${y}`).join(' ');
}

/** Moves each corner away from the middle, so that an outline does not touch the characters. `by`: pixels. */
export function padded(polygon: readonly Point[], by: number): Point[] {
  const middle = { x: mean(polygon.map(({ x }) => x)), y: mean(polygon.map(({ y }) => y)) };
  return polygon.map(({ x, y }) => ({
    x: x + by * Math.sign(x - middle.x),
    y: y + by * Math.sign(y - middle.y),
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
