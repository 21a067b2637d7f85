import type { Point } from '../../../license/reading.js';
import {
  applyHomography,
  type Correspondence,
  fitAffine,
  fitHomography,
  type Homography,
} from '../../../pictures/geometry/homography.js';
import { distance, midpoint } from '../../../pictures/geometry/point.js';
import type { FoundCaption } from './find-captions.js';
import type { CaptionPlace, PageTemplate } from './templates.js';

/** A page found in the picture. */
export interface PageFit {
  /** From pixels of the picture to page units. */
  readonly toPage: Homography;
  /** The captions that stand in their places, one of each name. */
  readonly captions: readonly FoundCaption[];
}

/** A caption seen in the picture and its place in the template, by the middles of its two short sides. */
interface Anchor {
  readonly caption: FoundCaption;
  readonly seen: readonly [Point, Point];
  readonly place: readonly [Point, Point];
}

/** Pages of different makes differ by up to 40 units from the mean; perspective adds as much again. */
const TOLERANCE = 70;
/** A homography has eight unknowns; below this many captions an affine mapping is the safer guess. */
const CAPTIONS_FOR_HOMOGRAPHY = 6;

/**
 * The mapping onto the template that puts most captions in their places: every pair of captions proposes one
 * (RANSAC, exhaustive, since captions are few), the best is refined by least squares. Undefined when no
 * proposal finds enough captions: the page is not there.
 */
export function fitPage(found: readonly FoundCaption[], template: PageTemplate): PageFit | undefined {
  const anchors = found.flatMap((caption) => anchorOf(caption, template));
  const proposals = anchors.flatMap((a, i) => anchors.slice(i + 1).flatMap((b) => similarity(a, b)));
  const best = proposals.map((toPage) => inPlace(anchors, toPage)).reduce(larger<Anchor>, []);
  const toPage = refined(best);
  if (toPage === undefined) return undefined;
  const captions = inPlace(anchors, toPage).map(({ caption }) => caption);
  const proven = captions.some(({ name }) => template.proofs.includes(name));
  return proven && captions.length >= template.minCaptions ? { toPage, captions } : undefined;
}

function anchorOf(caption: FoundCaption, template: PageTemplate): Anchor[] {
  const place: CaptionPlace | undefined = template.captions[caption.name];
  if (place === undefined) return [];
  const [a, b, c, d] = caption.line.quadrilateral;
  return [
    {
      caption,
      seen: [midpoint(a, d), midpoint(b, c)],
      place: [
        { x: place.left, y: place.y },
        { x: place.right, y: place.y },
      ],
    },
  ];
}

/** Rotation, uniform scale and shift that take two captions' centres to their places. */
function similarity(a: Anchor, b: Anchor): Homography[] {
  if (a.caption.name === b.caption.name) return [];
  const from = [midpoint(...a.seen), midpoint(...b.seen)] as const;
  const to = [midpoint(...a.place), midpoint(...b.place)] as const;
  const seen = { x: from[1].x - from[0].x, y: from[1].y - from[0].y };
  const wanted = { x: to[1].x - to[0].x, y: to[1].y - to[0].y };
  const square = seen.x ** 2 + seen.y ** 2;
  if (square === 0) return [];
  const cos = (seen.x * wanted.x + seen.y * wanted.y) / square;
  const sin = (seen.x * wanted.y - seen.y * wanted.x) / square;
  const x = to[0].x - (cos * from[0].x - sin * from[0].y);
  const y = to[0].y - (sin * from[0].x + cos * from[0].y);
  return [[cos, -sin, x, sin, cos, y, 0, 0, 1]];
}

/** The anchors that the mapping takes near their places; of several with one name the nearest. */
function inPlace(anchors: readonly Anchor[], toPage: Homography): Anchor[] {
  const nearest = new Map<string, { anchor: Anchor; error: number }>();
  for (const anchor of anchors) {
    const error = errorOf(anchor, toPage);
    const other = nearest.get(anchor.caption.name);
    if (error < TOLERANCE && (other === undefined || error < other.error)) {
      nearest.set(anchor.caption.name, { anchor, error });
    }
  }
  return [...nearest.values()].map(({ anchor }) => anchor);
}

function errorOf({ seen, place }: Anchor, toPage: Homography): number {
  const errors = seen.map((point, i) => distance(applyHomography(toPage, point), place[i] ?? point));
  return Math.max(...errors);
}

function refined(anchors: readonly Anchor[]): Homography | undefined {
  if (anchors.length < 2) return undefined;
  const correspondences: Correspondence[] = anchors.flatMap(({ seen, place }) => [
    { from: seen[0], to: place[0] },
    { from: seen[1], to: place[1] },
  ]);
  return anchors.length >= CAPTIONS_FOR_HOMOGRAPHY
    ? fitHomography(correspondences)
    : fitAffine(correspondences);
}

function larger<T>(a: T[], b: T[]): T[] {
  return b.length > a.length ? b : a;
}
