import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/eval/options.js';

describe('the command line', () => {
  it('needs a set, and has defaults for the rest', () => {
    expect(parseOptions(['--set', 'pictures'])).toEqual({
      set: 'pictures',
      concurrency: 2,
      json: false,
      showErrors: false,
    });
  });

  it('reads every option', () => {
    const args =
      '--set s --endpoint http://localhost:4000/graphql --category clean --limit 3 --concurrency 4';
    expect(parseOptions([...args.split(' '), '--json', '--show-errors'])).toEqual({
      set: 's',
      endpoint: 'http://localhost:4000/graphql',
      category: 'clean',
      limit: 3,
      concurrency: 4,
      json: true,
      showErrors: true,
    });
  });

  it('may ask for help alone', () => {
    expect(parseOptions(['--help'])).toBeNull();
  });

  it.each([
    ['no set', [], /--set/],
    ['an unknown option', ['--set', 's', '--colour'], /--colour/],
    ['a limit of nothing', ['--set', 's', '--limit', '0'], /--limit must be a whole number from 1/],
    ['a concurrency in words', ['--set', 's', '--concurrency', 'two'], /--concurrency must be/],
    ['an endpoint that is no address', ['--set', 's', '--endpoint', 'localhost'], /--endpoint must be/],
    ['an endpoint that is a file', ['--set', 's', '--endpoint', 'file:///graphql'], /--endpoint must be/],
  ])('is refused with %s', (_name, args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});
