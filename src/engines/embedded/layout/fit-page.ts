import type { Point } from '../../../license/reading.js';
import {
  applyHomography,
  type Correspondence,
  fitAffine,
  fitHomography,
  type Homography,
  similarity,
} from '../../../pictures/geometry/homography.js';
import { distance, midpoint } from '../../../pictures/geometry/point.js';
import { ends } from '../../../pictures/geometry/quadrilateral.js';
import { type CaptionName, TITLES } from './captions.js';
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
export const TOLERANCE = 70;
/**
 * An affine mapping has six unknowns and a homography eight: with fewer captions than these, whose places
 * differ from page to page, the stiffer mapping is the safer guess.
 */
const CAPTIONS_FOR_AFFINE = 4;
const CAPTIONS_FOR_HOMOGRAPHY = 6;
/**
 * A homography follows perspective, and just as well the whims of a make whose captions stand a little elsewhere; then
 * it throws the far corner of the page out of the picture. It is believed where it leaves less than this share of
 * the affine mapping's errors: of 144 pages, 4 were taken for cut off before, none since.
 */
const BENDING = 0.6;
/** Captions of one page disagree about equally: each is responsible for a small share of the whole. */
const STRAY_SHARE = 0.35;

/**
 * The mapping onto the template that puts most captions in their places: every pair of captions proposes one
 * (RANSAC, exhaustive, since captions are few), the best is refined by least squares. Undefined when no
 * proposal finds enough captions: the page is not there.
 */
export function fitPage(found: readonly FoundCaption[], template: PageTemplate): PageFit | undefined {
  const anchors = found.flatMap((caption) => anchorOf(caption, template));
  const proposals = anchors.flatMap((a, i) => anchors.slice(i + 1).flatMap((b) => proposal(a, b)));
  const candidates = proposals.map((toPage) => ({ toPage, agreeing: inPlace(anchors, toPage) }));
  const [best] = candidates.sort((a, b) => b.agreeing.length - a.agreeing.length);
  if (best === undefined) return undefined;
  const enough = enoughForHomography(template);
  const toPage = refined(withoutStray(best.agreeing, enough), enough) ?? best.toPage;
  const captions = inPlace(anchors, toPage).map(({ caption }) => caption);
  return isProven(captions, template) ? { toPage, captions } : undefined;
}

function isProven(captions: readonly FoundCaption[], { proofs, minCaptions }: PageTemplate): boolean {
  const hasAny = (names: readonly CaptionName[]) => captions.some(({ name }) => names.includes(name));
  // Titles are so long that one, with a second caption in its place, proves a page.
  return hasAny(proofs) && captions.length >= (hasAny(TITLES) ? 2 : minCaptions);
}

function anchorOf(caption: FoundCaption, template: PageTemplate): Anchor[] {
  const place: CaptionPlace | undefined = template.captions[caption.name];
  if (place === undefined) return [];
  return [
    {
      caption,
      seen: ends(caption.line.quadrilateral),
      place: [
        { x: place.left, y: place.y },
        { x: place.right, y: place.y },
      ],
    },
  ];
}

/** Two captions agree on a mapping without stretching or slant. */
function proposal(a: Anchor, b: Anchor): Homography[] {
  if (a.caption.name === b.caption.name) return [];
  const mapping = similarity(
    { from: midpoint(...a.seen), to: midpoint(...a.place) },
    { from: midpoint(...b.seen), to: midpoint(...b.place) },
  );
  return mapping === undefined ? [] : [mapping];
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
  const [start, end] = seen;
  return Math.max(
    distance(applyHomography(toPage, start), place[0]),
    distance(applyHomography(toPage, end), place[1]),
  );
}

/**
 * A caption of something else can lie near enough to a place of the page to be taken for its own, and would
 * bend the whole mapping. It gives itself away: without it, all others agree far better.
 */
function withoutStray(anchors: Anchor[], enough: number): Anchor[] {
  if (anchors.length <= CAPTIONS_FOR_AFFINE) return anchors;
  const others = anchors.map((stray) => anchors.filter((anchor) => anchor !== stray));
  // Each disagreement takes a fit: they are computed before sorting, not in every comparison.
  const rated = others.map((rest) => ({ rest, error: disagreement(rest, enough) }));
  const [best] = rated.sort((a, b) => a.error - b.error);
  return best !== undefined && best.error < STRAY_SHARE * disagreement(anchors, enough) ? best.rest : anchors;
}

/** Mean distance of the captions from their places, in page units, on the mapping that suits them best. */
function disagreement(anchors: readonly Anchor[], enough: number): number {
  const toPage = refined(anchors, enough);
  if (toPage === undefined) return 0;
  return meanError(anchors, toPage);
}

/**
 * A duplicate page has but five captions, and all of them are enough: on 132 pages whose far side looks a fifth to a third
 * shorter than the near one, that makes 1,192 of 1,227 fields right in place of 1,186.
 */
function enoughForHomography({ captions }: PageTemplate): number {
  return Math.min(CAPTIONS_FOR_HOMOGRAPHY, Object.keys(captions).length);
}

/** @param enough captions for a homography */
function refined(anchors: readonly Anchor[], enough: number): Homography | undefined {
  if (anchors.length < CAPTIONS_FOR_AFFINE) return undefined;
  const correspondences: Correspondence[] = anchors.flatMap(({ seen, place }) => [
    { from: seen[0], to: place[0] },
    { from: seen[1], to: place[1] },
  ]);
  const affine = fitAffine(correspondences);
  if (anchors.length < enough) return affine;
  const homography = fitHomography(correspondences);
  return meanError(anchors, homography) < BENDING * meanError(anchors, affine) ? homography : affine;
}

/** In page units. */
function meanError(anchors: readonly Anchor[], toPage: Homography): number {
  return anchors.reduce((sum, anchor) => sum + errorOf(anchor, toPage), 0) / anchors.length;
}
