import type { LicenseField, PageSide } from '../../license/field.js';
import type { FieldReading, PageReading } from '../../license/reading.js';
import { parseCitizenNumber } from '../../license/values/citizen-number.js';
import type { Raster } from '../../pictures/raster.js';
import type { PageSelection } from '../engine.js';
import { hasValue } from './fields/has-value.js';
import type { PageLayout } from './layout/page-layout.js';
import { type PageProposal, proposePages } from './layout/propose-pages.js';
import { backInPicture, isLevel, straightenPage, widthInPicture } from './layout/straighten-page.js';
import { endOfTitle, endsLike } from './layout/title.js';
import { unreadPage } from './layout/unread-page.js';
import type { ReadOptions } from './page-reader.js';
import { pageReading } from './page-reading.js';
import { readValues } from './read-values.js';
import { withSecondLook } from './second-look.js';
import { splitStamp } from './stamp/stamp-lines.js';
import type { LineReader } from './text/line-reader.js';
import { PictureLines } from './text/picture-lines.js';
import { textOf } from './text/text-line.js';

/**
 * Longer side of the picture as detection sees it, in pixels. At 512, 576, 640 and 736 the fields of 144 pages come out
 * 99.1, 99.3, 99.4 and 99.4 % right; detection at 640 takes under half of what it does at 960.
 */
const DETECTION_SIDE = 640;

/**
 * A page that detection sees smaller than this, in pixels, is cut out and looked at from near. On pages 213 wide it
 * loses rows of the stamp and ends of records, on those of 270, of which two stand in one picture, it does not.
 */
const LEAST_WIDTH = 250;

/** A page has about twice as many lines; beside a page that lies alone there are few. */
const LINES_OF_A_PAGE = 6;

/**
 * Of 117 numbers on 120 pages, blurred or small ones among them, that were held to another check digit than theirs, 116
 * were read right with this confidence and 1 wrong. Reading all of the picture takes two to three times as long.
 */
const SURE_NUMBER = 0.9;

/** What every page holds; a record may be empty. */
const INDISPENSABLE: Record<PageSide, readonly LicenseField[]> = {
  FRONT: [
    'NUMBER',
    'NAME',
    'SEX',
    'NATIONALITY',
    'ADDRESS',
    'BIRTH',
    'ISSUE_DATE',
    'CLASS',
    'VALID_FROM',
    'VALID_TO',
  ],
  BACK: ['NUMBER', 'NAME', 'FILE_NUMBER'],
};

/** The lines of a picture, as far as they are needed to read it by places. */
export async function findLines(
  reader: LineReader,
  picture: Raster,
  original = picture,
): Promise<PictureLines> {
  return PictureLines.find(reader, picture, DETECTION_SIDE, original);
}

/**
 * Reads pages of paper without reading their captions: that lines stand where the captions should, below a title
 * that was read, shows which page it is and where its values are. A page costs half of what it does with all
 * captions read. Undefined where that does not suffice, for whatever reason.
 */
export async function readByPlaces(
  reader: LineReader,
  lines: PictureLines,
  options: ReadOptions,
): Promise<PageReading[] | undefined> {
  const proposals = await provenPages(lines, options.pages);
  if (!isEverything(proposals, options.pages, lines)) return undefined;
  const read: PageReading[] = [];
  for (const proposal of proposals) {
    const layout = await readPage(reader, lines, proposal, options);
    if (layout === undefined) return undefined;
    const page = pageReading(await withSecondLook(reader, lines.picture, layout), lines, reader.alphabet);
    if (!isComplete(page)) return undefined;
    read.push(page);
  }
  return read;
}

/** Those of the wanted pages whose title is what it should be, the front first. */
async function provenPages(lines: PictureLines, pages: PageSelection): Promise<PageProposal[]> {
  const sides = pages === 'AUTO' || pages === 'ALL' ? undefined : [pages];
  const proven: PageProposal[] = [];
  for (const proposal of proposePages(lines.areas, sides)) {
    if (await isProven(lines, proposal)) proven.push(proposal);
  }
  const frontFirst = proven.toSorted((a, b) => b.side.localeCompare(a.side));
  return pages === 'AUTO' ? frontFirst.slice(0, 1) : frontFirst;
}

/** Whether the wanted pages are among those proven; a second page may be there though its title was not found. */
function isEverything(
  proposals: readonly PageProposal[],
  pages: PageSelection,
  lines: PictureLines,
): boolean {
  const [first, second] = proposals;
  if (first === undefined) return false;
  const isSure = pages === first.side || second !== undefined || (pages === 'AUTO' && first.side === 'FRONT');
  return isSure || linesBeside(lines, first) < LINES_OF_A_PAGE;
}

function linesBeside(lines: PictureLines, proposal: PageProposal): number {
  const rests = proposal.captions.filter(({ rest }) => rest !== undefined).length;
  const values = (unreadPage(lines, proposal)?.values.length ?? 0) - rests;
  return lines.areas.length - 1 - proposal.captions.length - values;
}

async function isProven(lines: PictureLines, { title }: PageProposal): Promise<boolean> {
  const read = await lines.read([endOfTitle(title.area)]);
  return read.some((line) => endsLike(textOf(line), title.name));
}

async function readPage(
  reader: LineReader,
  lines: PictureLines,
  proposal: PageProposal,
  options: ReadOptions,
): Promise<PageLayout | undefined> {
  const page = unreadPage(lines, proposal);
  if (page === undefined) return undefined;
  return isLevel(page) && isLarge(page, lines.picture)
    ? readValues(lines, proposal, wantedOf(page, lines.picture, options))
    : readStraightened(reader, lines.picture, page, options);
}

function isLarge(page: PageLayout, { width, height }: Raster): boolean {
  return widthInPicture(page) * DETECTION_SIDE >= LEAST_WIDTH * Math.max(width, height);
}

/** The stamp is a fifth of what there is to read on a front. */
function wantedOf(page: PageLayout, picture: Raster, { returnIssuingAuthority }: ReadOptions): PageLayout {
  return returnIssuingAuthority ? page : splitStamp(page, picture).page;
}

/** A page that lies askew, seen from the side, or far off, is cut out and straightened before its values are read. */
async function readStraightened(
  reader: LineReader,
  picture: Raster,
  page: PageLayout,
  options: ReadOptions,
): Promise<PageLayout | undefined> {
  const { raster, toPicture } = straightenPage(picture, page);
  const lines = await findLines(reader, raster);
  // Its title was read before.
  const [proposal] = proposePages(lines.areas, [page.side]);
  const straight = proposal && unreadPage(lines, proposal);
  if (proposal === undefined || straight === undefined) return undefined;
  const read = await readValues(lines, proposal, wantedOf(straight, raster, options));
  return read && backInPicture(read, toPicture);
}

function isComplete({ side, fields }: PageReading): boolean {
  return INDISPENSABLE[side].every(
    (name) => hasValue(fields, name) || (name === 'NUMBER' && isPrintedSo(fields)),
  );
}

/** A citizen number that was read without a doubt, whose check digit is none: specimens have such numbers. */
function isPrintedSo(fields: readonly FieldReading[]): boolean {
  const number = fields.find(({ field }) => field === 'NUMBER');
  const isSure = number !== undefined && (number.confidence ?? 0) >= SURE_NUMBER;
  return isSure && parseCitizenNumber(number.text) !== null;
}
