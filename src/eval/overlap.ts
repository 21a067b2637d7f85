import type { Point, Quadrilateral } from '../license/reading.js';

/** Area that two convex quadrilaterals share over the area that they cover together, 0 to 1. */
export function intersectionOverUnion(a: Quadrilateral, b: Quadrilateral): number {
  const clipped = b.reduce((rest: readonly Point[], from, i) => clip(rest, from, b[(i + 1) % 4] ?? from), a);
  const shared = area(clipped);
  const together = area(a) + area(b) - shared;
  return together > 0 ? shared / together : 0;
}

/** Positive when its corners go clockwise as seen in a picture. */
function area(corners: readonly Point[]): number {
  return corners.reduce((sum, a, i) => sum + cross(a, corners[(i + 1) % corners.length] ?? a), 0) / 2;
}

/** The part of a polygon on the inner side of a clockwise edge (Sutherland and Hodgman, 1974). */
function clip(polygon: readonly Point[], from: Point, to: Point): Point[] {
  const inside = (p: Point) =>
    cross({ x: to.x - from.x, y: to.y - from.y }, { x: p.x - from.x, y: p.y - from.y });
  return polygon.flatMap((point, i) => {
    const next = polygon[(i + 1) % polygon.length] ?? point;
    const [here, there] = [inside(point), inside(next)];
    const share = here / (here - there);
    const border = { x: point.x + (next.x - point.x) * share, y: point.y + (next.y - point.y) * share };
    return [...(here >= 0 ? [point] : []), ...(here * there < 0 ? [border] : [])];
  });
}

function cross(a: Point, b: Point): number {
  return a.x * b.y - b.x * a.y;
}
