import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settings } from '../../src/config/settings.js';
import { USAGE } from '../../src/eval/options.js';
import { OCR_ERRORS } from '../../src/license/failure.js';
import { RecognitionWarningCode } from '../../src/license/warning.js';
import { ROOT } from './snippets.js';
import { firstCodes, tableOf } from './tables.js';

const { scripts, dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));

describe('the tables of the documents', () => {
  it('have every failure code in the README, and say rightly whether a retry helps', () => {
    const rows = tableOf('README.md', 'code', 'what to do in the UI', 'retry');
    const documented = firstCodes(rows).map((code, index) => [code, rows[index]?.at(-1)]);
    expect(documented).toEqual(OCR_ERRORS.map(({ code, retryable }) => [code, retryable ? 'yes' : 'no']));
  });

  it('have every warning', () => {
    const documented = firstCodes(tableOf('docs/api.md', 'code', 'what it says'));
    expect(documented).toEqual(Object.keys(RecognitionWarningCode));
  });

  it('name in the README only settings that exist', () => {
    const rows = tableOf('README.md', 'name', 'default', 'what for');
    const names = rows.flatMap(([cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !(name in settings))).toEqual([]);
  });

  it('have every script', () => {
    const documented = firstCodes(tableOf('CONTRIBUTING.md', 'script'));
    expect(documented.sort()).toEqual(Object.keys(scripts).sort());
  });

  it('have every room', () => {
    const rooms = readdirSync(`${ROOT}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const documented = firstCodes(tableOf('docs/design.md', 'room'));
    expect([...documented, 'config', 'client'].sort()).toEqual(rooms.map(({ name }) => name).sort());
  });

  it('have a reason for every dependency', () => {
    const rows = tableOf('docs/design.md', 'package', 'for', 'why this one');
    expect(firstCodes(rows).sort()).toEqual(Object.keys(dependencies).sort());
    expect(rows.filter(([, use, why]) => !use || !why)).toEqual([]);
  });

  it('have every option of the evaluation', () => {
    const documented = firstCodes(tableOf('docs/evaluation.md', 'option', 'meaning'));
    const printed = [...USAGE.matchAll(/^ {2}(--[\w-]+(?: [A-Z]+)?)/gm)].map(([, option]) => option);
    expect(documented).toEqual(printed);
  });
});
