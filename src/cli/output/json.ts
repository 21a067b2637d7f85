import type { Output, PictureResults } from './output.js';

/** One array, written as it grows. */
export function json(): Output {
  let isFirst = true;
  return {
    begin: () => '[',
    picture({ file, results }: PictureResults) {
      const separator = isFirst ? '\n' : ',\n';
      isFirst = false;
      return separator + JSON.stringify({ file, results }, null, 2);
    },
    end: () => '\n]\n',
  };
}
