import { describe, expect, it } from 'vitest';
import type { ProbabilityMap } from '../../../src/models/detection/components.js';
import { textAreas } from '../../../src/models/detection/postprocess.js';
import {
  angleBetweenLines,
  type RotatedRectangle,
} from '../../../src/pictures/geometry/rotated-rectangle.js';
import { mapWith } from './probability-map.js';

const DEGREE = Math.PI / 180;

function bar(x: number, y: number, width: number, height: number, degrees = 0): RotatedRectangle {
  return { centre: { x, y }, width, height, angle: degrees * DEGREE };
}

function only(map: ProbabilityMap): RotatedRectangle {
  const [area, ...others] = textAreas(map);
  if (area === undefined || others.length > 0) throw new Error('Expected one area of text');
  return area.rectangle;
}

describe('A text area', () => {
  it('is the marked core grown back by area times 1.5 over its outline, on every side', () => {
    const { centre, width, height, angle } = only(mapWith(200, [bar(100, 60, 80, 10)]));
    const margin = (80 * 10 * 1.5) / (2 * (80 + 10));
    expect(centre).toEqual({ x: 100, y: 60 });
    expect([width, height]).toEqual([80 + 2 * margin, 10 + 2 * margin]);
    expect(angle).toBeCloseTo(0);
  });

  it.each([7, 30, 60, -20, -75, 90])('of a text at %d degrees lies along it', (degrees) => {
    const { centre, angle, width, height } = only(mapWith(200, [bar(100, 100, 120, 12, degrees)]));
    expect(angleBetweenLines(angle, degrees * DEGREE)).toBeLessThan(1.5 * DEGREE);
    expect(Math.hypot(centre.x - 100, centre.y - 100)).toBeLessThan(1);
    expect(width / height).toBeGreaterThan(4);
  });

  it('of a single character takes the direction of the lines', () => {
    const lines = [bar(100, 60, 140, 12, 20), bar(90, 100, 140, 12, 20)];
    const square = bar(110, 150, 16, 16, 20);
    const areas = textAreas(mapWith(200, [...lines, square]));
    const short = areas.find(({ rectangle }) => rectangle.width < 60);
    expect(areas).toHaveLength(3);
    expect(angleBetweenLines(short?.rectangle.angle ?? 9, 20 * DEGREE)).toBeLessThan(2 * DEGREE);
  });

  it('of a long text keeps its own direction, whatever the others have', () => {
    const lines = [bar(100, 40, 140, 12), bar(100, 70, 140, 12), bar(100, 140, 80, 10, 45)];
    const areas = textAreas(mapWith(200, lines));
    const tilted = areas.filter(
      ({ rectangle }) => angleBetweenLines(rectangle.angle, 45 * DEGREE) < 2 * DEGREE,
    );
    expect(tilted).toHaveLength(1);
  });

  it('has the mean probability of its pixels for a score', () => {
    expect(textAreas(mapWith(100, [bar(50, 50, 60, 10)], 0.75))[0]?.score).toBeCloseTo(0.75);
  });

  it.each([
    ['the model is not sure enough', mapWith(100, [bar(50, 50, 60, 10)], 0.55)],
    ['there is only a speck', mapWith(100, [bar(50, 50, 30, 2)])],
    ['the map is empty', mapWith(100, [])],
  ])('is not there where %s', (_case, map) => {
    expect(textAreas(map)).toEqual([]);
  });
});
