import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageSelection } from '../../../src/engines/engine.js';
import { authorization, payloadHash } from '../../../src/rest-contract/signature.js';
import { ACCESS_KEY, engineFor, IMAGE, KEY, outcomeOf, pagesOf, REQUEST } from './engine.js';
import { type Call, type Provider, READ, startProvider } from './provider.js';

async function callFor(...[settings, request]: [Parameters<typeof engineFor>[1], object?]): Promise<Call> {
  const provider = await startProvider();
  await outcomeOf(engineFor(provider, settings), request);
  return firstCall(provider);
}

function firstCall({ calls }: Provider): Call {
  const [call] = calls;
  if (call === undefined) throw new Error('Expected a call, got none');
  return call;
}

describe('a call of the engine', () => {
  it('goes to the operation of the project, as JSON', async () => {
    const { method, path, headers } = await callFor({});
    expect(`${method} ${path}`).toBe('POST /v2/a1b2c3/ocr/driver-license');
    expect(headers['content-type']).toBe('application/json');
  });

  it('keeps a path that the endpoint has', async () => {
    const provider = await startProvider();
    await outcomeOf(engineFor({ url: new URL('/gateway/ocr/', provider.url) }));
    expect(firstCall(provider).path).toBe('/gateway/ocr/v2/a1b2c3/ocr/driver-license');
  });

  it.each<[PageSelection, string]>([
    ['FRONT', 'front'],
    ['BACK', 'back'],
    ['AUTO', 'double_side'],
    ['ALL', 'double_side'],
  ])('asks for the side of %s as %s, and always for the places of texts', async (pages, side) => {
    const { body } = await callFor({}, { pages });
    expect(body).toEqual({
      image: IMAGE.toString(),
      side,
      return_issuing_authority: false,
      return_text_location: true,
    });
  });

  it('asks for the issuing authority where it is wanted', async () => {
    expect((await callFor({}, { returnIssuingAuthority: true })).body.return_issuing_authority).toBe(true);
  });

  it('sends and signs a large picture, in every attempt', async () => {
    const provider = await startProvider((_call, index) => (index === 0 ? { status: 503 } : READ));
    const bytes = randomBytes(300_000);
    await outcomeOf(engineFor(provider), { picture: { kind: 'bytes', bytes } });
    expect(provider.calls).toHaveLength(2);
    for (const call of provider.calls) {
      expect(call.body.image).toBe(bytes.toString('base64'));
      expect(call.headers['content-length']).toBe(String(call.text.length));
      expect(call.headers.authorization).toBe(expectedAuthorization(call));
    }
  });

  it('sends the bytes of any file as their Base64', async () => {
    const provider = await startProvider();
    const engine = engineFor(provider);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2000 }), async (bytes) => {
        await outcomeOf(engine, { picture: { kind: 'bytes', bytes } });
        expect(provider.calls.at(-1)?.body.image).toBe(Buffer.from(bytes).toString('base64'));
      }),
      { numRuns: 20 },
    );
  });

  it('passes a url on instead of a picture, percent-encoded', async () => {
    const url = new URL('https://pictures.example/驾驶证.jpg?sign="x"');
    const { body } = await callFor({}, { picture: { kind: 'url', url } });
    expect(body.url).toBe('https://pictures.example/%E9%A9%BE%E9%A9%B6%E8%AF%81.jpg?sign=%22x%22');
    expect(body).not.toHaveProperty('image');
  });

  it('names the cost centre where there is one', async () => {
    const enterpriseProjectId = 'e-1';
    expect((await callFor({ enterpriseProjectId })).headers['enterprise-project-id']).toBe('e-1');
    expect((await callFor({})).headers).not.toHaveProperty('enterprise-project-id');
  });
});

/** The signature that the contract gives for a call as it arrived. */
function expectedAuthorization({ method, path, headers, text }: Call): string {
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? [];
  const signed = Object.fromEntries(names.map((name) => [name, String(headers[name])]));
  const query = new URLSearchParams();
  return authorization({ method, path, query, headers: signed, payloadHash: payloadHash(text) }, KEY);
}

describe('signing with an access key', () => {
  it('covers what arrives: path, body and headers', async () => {
    const call = await callFor({ enterpriseProjectId: 'e-1' });
    expect(call.headers.authorization).toBe(expectedAuthorization(call));
    expect(call.headers.authorization).toContain(
      'SignedHeaders=content-type;enterprise-project-id;host;x-project-id;x-sdk-date,',
    );
    expect(call.headers['x-project-id']).toBe('a1b2c3');
  });

  it('states the time of now', async () => {
    const provider = await startProvider();
    const now = () => new Date('2026-08-01T02:03:04.567Z');
    await outcomeOf(engineFor(provider, {}, { now }));
    expect(firstCall(provider).headers['x-sdk-date']).toBe('20260801T020304Z');
  });

  it('sends and signs the security token of temporary keys', async () => {
    const call = await callFor({ credentials: { ...ACCESS_KEY, securityToken: 'temporary' } });
    expect(call.headers['x-security-token']).toBe('temporary');
    expect(call.headers.authorization).toContain(';x-security-token,');
    expect(call.headers.authorization).toBe(expectedAuthorization(call));
  });
});

describe('a ready-made token', () => {
  it('is sent as it is, and nothing is signed', async () => {
    const { headers } = await callFor({ credentials: { kind: 'token', token: 'MIIready' } });
    expect(headers['x-auth-token']).toBe('MIIready');
    expect(headers).not.toHaveProperty('authorization');
  });
});

describe('many pictures', () => {
  it('are called for at once up to the limit, and answered in their order', async () => {
    const provider = await startProvider(async ({ body }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { body: { result: { name: Buffer.from(body.image, 'base64').toString() } } };
    });
    const engine = engineFor(provider, { concurrency: 3 });
    const names = Array.from({ length: 20 }, (_, i) => `holder ${i}`);
    const outcomes = await engine.recognize(
      names.map((name) => ({
        picture: { kind: 'bytes', bytes: Buffer.from(name) },
        pages: 'FRONT',
        returnIssuingAuthority: false,
      })),
    );
    expect(outcomes.map((outcome) => outcome.kind === 'pages' && outcome.pages[0]?.fields[0]?.text)).toEqual(
      names,
    );
    expect(provider.mostRunning).toBe(3);
  });

  it('go through no more sockets than allowed', async () => {
    const provider = await startProvider();
    const engine = engineFor(provider, { concurrency: 8, connections: 2 });
    await Promise.all(Array.from({ length: 20 }, () => outcomeOf(engine)));
    expect(provider.mostRunning).toBeLessThanOrEqual(2);
    expect(provider.calls).toHaveLength(20);
  });

  it('do not wait for a slow one among them', async () => {
    let answerSlow = () => {};
    const slow = new Promise<void>((resolve) => {
      answerSlow = resolve;
    });
    const provider = await startProvider(async (_call, index) => {
      if (index === 0) await slow;
      return READ;
    });
    const engine = engineFor(provider);
    expect(engine.concurrentBatches).toBe(Number.POSITIVE_INFINITY);
    const held = outcomeOf(engine);
    await expect.poll(() => provider.calls.length).toBe(1);
    expect(await pagesOf(engine)).toHaveLength(1);
    answerSlow();
    expect((await held).kind).toBe('pages');
  });

  it('fail alone', async () => {
    const provider = await startProvider((_call, index) => (index === 1 ? { body: 'nonsense' } : READ));
    const batch = [REQUEST, REQUEST, REQUEST];
    const outcomes = await engineFor(provider).recognize(batch);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['failure', 'pages', 'pages']);
  });
});
