import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/server/logging/describe-error.js';

describe('describeError', () => {
  it('tells type, code and place of an error and of its causes, but no message', () => {
    const cause = Object.assign(new TypeError('SECRET cause'), { code: 'ERR_INNER' });
    const description = describeError(new Error('SECRET', { cause }));
    expect(description).toMatchObject({ type: 'Error', cause: { type: 'TypeError', code: 'ERR_INNER' } });
    expect(description.frames[0]).toContain('describe-error.test.ts');
    expect(JSON.stringify(description)).not.toContain('SECRET');
  });

  it('takes no line of the message for a place', () => {
    const description = describeError(new Error('first\n    at SECRET (somewhere:1:1)'));
    expect(description.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(description)).not.toContain('SECRET');
  });

  it('ends when causes go round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(describeError(error)).match(/"cause"/g)).toHaveLength(5);
  });

  it.each([
    ['SECRET', 'thrown string'],
    [null, 'thrown null'],
    [{ name: 'SECRET' }, 'thrown object'],
  ])('shows nothing of a thrown value that is no error', (thrown, type) => {
    expect(describeError(thrown)).toEqual({ type, frames: [] });
  });
});
