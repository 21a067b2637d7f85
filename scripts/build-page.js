// Builds the page at `/` if its sources are newer than what was built, or nothing was built yet: `npm start` needs
// it on a fresh clone, and must not spend a second on it each time.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = 'dist/page/index.html';
/** A changed version of React or Vite shows in the lock file. */
const SOURCES = [
  'src/page',
  'src/client',
  'docs',
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'scripts/docs-pages.ts',
  'vite.page.config.ts',
  'package-lock.json',
];

/** Milliseconds of the last change of a file, or of anything below a folder; 0 if it is not there. */
async function changedAt(path) {
  const found = await stat(join(ROOT, path)).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(join(ROOT, path));
  // The folder's own time tells of files that were removed.
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => changedAt(join(path, name))))));
}

const newest = Math.max(...(await Promise.all(SOURCES.map(changedAt))));
if (newest >= (await changedAt(BUILT))) {
  const { build } = await import('vite');
  await build({
    configFile: join(ROOT, 'vite.page.config.ts'),
    root: join(ROOT, 'src/page'),
    logLevel: 'warn',
  });
}
