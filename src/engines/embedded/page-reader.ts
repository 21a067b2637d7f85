import type { Raster } from '../../pictures/raster.js';
import type { PageOutcome, PageSelection } from '../engine.js';

/** What is wanted from one decoded picture. */
export interface ReadOptions {
  readonly pages: PageSelection;
  readonly returnIssuingAuthority: boolean;
}

/** Reads the pages of decoded pictures; one lives in each worker and owns its models. */
export interface PageReader {
  read(picture: Raster, options: ReadOptions): Promise<PageOutcome>;
}
