import { describe, expect, it } from 'vitest';
import { engineFor, failureOf, pagesOf } from './engine.js';
import { startProvider } from './provider.js';

const SECRET = '张三 110101199003070118';
const RESULT = { result: { name: SECRET } };
const as = (type: string) => ({ 'content-type': type });

describe('an answer with status 200', () => {
  it.each([
    [
      'HTML',
      { headers: as('text/html'), body: `<html>${SECRET}` },
      'status 200 and something that is not JSON',
    ],
    ['HTML that calls itself JSON', { body: `<html>${SECRET}` }, 'something that is not JSON'],
    ['JSON that calls itself text', { headers: as('text/plain'), body: RESULT }, 'not JSON'],
    ['a type that only begins like JSON', { headers: as('application/jsonp'), body: RESULT }, 'not JSON'],
    ['broken JSON', { body: `{"result":{"name":"${SECRET}"` }, 'not JSON'],
    ['nothing', { body: '' }, 'not JSON'],
    ['no result', { body: { name: SECRET } }, 'at result'],
    ['a list', { body: [SECRET] }, 'at the body'],
    ['null', { body: null }, 'at the body'],
    ['a number for a text', { body: { result: { name: 5 } } }, 'at result.name'],
    ['a text for a list', { body: { result: { status: SECRET } } }, 'at result.status'],
    ['a text for a page', { body: { result: { front: SECRET } } }, 'at result.front'],
    ['an error', { body: { error_code: 'AIS.0103', error_msg: SECRET } }, 'at result'],
    ['far too much', { body: { result: { name: 'A'.repeat(600 * 1024) } } }, 'far larger than any result'],
    ['inflatable contents', { headers: { 'content-encoding': 'gzip' }, body: '\u001f\u008b' }, 'not JSON'],
  ])('that holds %s is a failure of the provider', async (_what, answer, words) => {
    const failure = await failureOf(engineFor(await startProvider(() => answer)));
    expect(failure).toMatchObject({ code: 'PROVIDER_UNAVAILABLE', providerCode: null, retryable: true });
    expect(failure.message).toContain(words);
    expect(JSON.stringify(failure)).not.toMatch(/张三|1101/);
  });

  it('is not asked for again, since it was billed', async () => {
    const provider = await startProvider(() => ({ body: 'nonsense' }));
    await failureOf(engineFor(provider));
    expect(provider.calls).toHaveLength(1);
  });

  it.each([
    ['members that nobody knows', { body: { result: { name: 'A', future: { x: 1 } }, more: [] } }],
    ['a charset', { headers: as('application/json;charset=UTF-8'), body: { result: { name: 'A' } } }],
    ['a type of its own', { headers: as('application/vnd.x+json'), body: { result: { name: 'A' } } }],
    ['null for what it lacks', { body: { result: { name: 'A', sex: null, front: null } } }],
  ])('may have %s', async (_what, answer) => {
    const [page] = await pagesOf(engineFor(await startProvider(() => answer)));
    expect(page?.fields).toMatchObject([{ field: 'NAME', text: 'A' }]);
  });
});

describe('a redirect', () => {
  it('is not followed: it would take the picture and the credentials elsewhere', async () => {
    const other = await startProvider();
    const headers = { location: other.url.href };
    const provider = await startProvider(() => ({ status: 307, headers }));
    expect(await failureOf(engineFor(provider))).toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
    expect(other.calls).toEqual([]);
  });
});
