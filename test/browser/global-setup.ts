import { execFileSync } from 'node:child_process';
import { ROOT } from '../docs/snippets.js';

/** The page that the tests open is the one that `npm start` serves. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build-page.js'], { cwd: ROOT, stdio: 'inherit' });
}
