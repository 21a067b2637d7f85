import { createRequire } from 'node:module';

/** A region of China and those below it, three levels deep (GB/T 2260). */
export interface PcaNode {
  readonly label: string;
  readonly children?: readonly PcaNode[];
}

// The package's typings are not reachable under NodeNext: its "exports" name them behind "import".
const data = createRequire(import.meta.url)('element-china-area-data') as { pcaTextArr: readonly PcaNode[] };

export const { pcaTextArr } = data;
