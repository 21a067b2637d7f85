import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { settings } from '../../src/config/settings.js';
import { snippetsOfKind } from './snippets.js';

describe('a block of settings', () => {
  it.each(snippetsOfKind('ini settings'))('can be used as it stands: $document:$line', ({ text }) => {
    const pairs = text
      .trim()
      .split('\n')
      .map((line) => line.split('=', 2));
    expect(pairs.map(([name = '']) => name).filter((name) => !(name in settings))).toEqual([]);
    expect(readConfig(Object.fromEntries(pairs)).engine.kind).toBe('huawei');
  });
});
