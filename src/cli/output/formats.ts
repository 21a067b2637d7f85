import { csv } from './csv.js';
import { json } from './json.js';
import { table } from './table.js';

/** By the name that the command line has for it; a new one for each run. */
export const formats = { table, json, csv } as const;
