import dns from 'node:dns';
import { describe, expect, it, vi } from 'vitest';
import type { HuaweiEngineParts } from '../../src/engines/huawei/huawei.engine.js';
import type { HuaweiEngineSettings } from '../../src/engines/huawei/huawei-settings.js';
import { read, readByUrl, readMany, readPages } from '../bad-days/ask.js';
import { byPassword, expectNothingLeft, PATIENT, startCloud, startInFront } from '../bad-days/service.js';
import * as fault from '../support/fault-server/behaviours.js';
import { type FaultServer, inTurn } from '../support/fault-server/fault-server.js';

type Fault = readonly [name: string, behaviour: fault.Behaviour, code: string];

/** Nothing was read, so each is tried again. */
const REPEATED: readonly Fault[] = [
  ['resets before its answer', fault.resetBefore, 'PROVIDER_UNAVAILABLE'],
  ['answers 429 without Retry-After', fault.refuseWith(429, 'APIG.0308'), 'RATE_LIMITED'],
  ['answers 500', fault.refuseWith(500, 'APIG.0601'), 'PROVIDER_UNAVAILABLE'],
  ['answers 501', fault.refuseWith(501, 'Unheard.0501'), 'PROVIDER_UNAVAILABLE'],
  ['answers 502', fault.refuseWith(502, 'APIG.0202'), 'PROVIDER_UNAVAILABLE'],
  ['answers 502 with a page of HTML', fault.htmlPage(502), 'PROVIDER_UNAVAILABLE'],
  ['answers 503', fault.refuseWith(503, 'APIG.0613'), 'PROVIDER_UNAVAILABLE'],
  ['answers 504', fault.refuseWith(504, 'APIG.0203'), 'TIMEOUT'],
];

const FINAL: readonly Fault[] = [
  ['resets during its answer', fault.resetDuring, 'PROVIDER_UNAVAILABLE'],
  ['ends its answer too early', fault.truncatedBody, 'PROVIDER_UNAVAILABLE'],
  ['answers without end', fault.hugeBody, 'PROVIDER_UNAVAILABLE'],
  ['answers 200 with a page of HTML', fault.htmlPage(200), 'PROVIDER_UNAVAILABLE'],
  ['answers with the wrong content type', fault.wrongContentType, 'PROVIDER_UNAVAILABLE'],
];

const ENDLESS: readonly Fault[] = [
  ['does not begin to answer', fault.stalledHeaders, 'TIMEOUT'],
  ['begins to answer too late', fault.slowHeaders(60_000), 'TIMEOUT'],
  ['sends its answer too slowly', fault.slowBody(20, 500), 'TIMEOUT'],
  ['stops in the middle of its answer', fault.stalledBody, 'TIMEOUT'],
];

const HARMLESS: readonly (readonly [string, fault.Behaviour])[] = [
  ['answers slowly', fault.slowHeaders(100)],
  ['sends its answer slowly', fault.slowBody(10, 10)],
  ['resets after its answer', fault.resetAfter],
];

/** Attempts follow at once. */
const QUICK = { random: () => 0 };

async function startBoth(settings: Partial<HuaweiEngineSettings> = {}) {
  const cloud = await startCloud();
  return { cloud, service: await startInFront({ endpoint: cloud.url, ...settings }, QUICK) };
}

const failure = (code: string) => ({ __typename: 'OcrFailure', code });
const page = (name: string) => ({ __typename: 'FrontPageResult', name });

/** All faults of a kind, each as often as there are attempts; then a good day. */
function describeFault(
  kind: string,
  faults: readonly Fault[],
  attempts: number,
  settings: Partial<HuaweiEngineSettings> = {},
) {
  it.each(faults)(`that %s ${kind}, and reads the next`, async (_name, behaviour, code) => {
    const { cloud, service } = await startBoth(settings);
    cloud.script = inTurn(...Array(attempts).fill(behaviour));
    expect(await read(service, 'PICTURE-1')).toMatchObject(failure(code));
    expect(cloud.attempts.get('PICTURE-1')).toBe(attempts);
    expect(await read(service, 'PICTURE-2')).toEqual(page('PICTURE-2'));
    await expectNothingLeft(service, cloud);
  });
}

describe('a provider', () => {
  describeFault('fails one picture after all attempts', REPEATED, 3);
  describeFault('fails one picture at once', FINAL, 1);
  describeFault('fails one picture when its time is over', ENDLESS, 1, { timeoutMs: 1500 });

  it.each(REPEATED)('that %s only twice is not noticed', async (_name, behaviour) => {
    const { cloud, service } = await startBoth();
    cloud.script = inTurn(behaviour, behaviour);
    expect(await read(service, 'PICTURE-1')).toEqual(page('PICTURE-1'));
    expect(cloud.attempts.get('PICTURE-1')).toBe(3);
    await expectNothingLeft(service, cloud);
  });

  it.each(HARMLESS)('that %s has answered, and is asked once', async (_name, behaviour) => {
    const { cloud, service } = await startBoth();
    cloud.script = inTurn(behaviour);
    expect(await read(service, 'PICTURE-1')).toEqual(page('PICTURE-1'));
    expect(await readByUrl(service, 'PICTURE-2')).toEqual(page('PICTURE-2'));
    expect([...cloud.attempts.values()]).toEqual([1, 1]);
    await expectNothingLeft(service, cloud);
  });

  it('that asks for more patience than there is time has its wish passed on', async () => {
    const { cloud, service } = await startBoth();
    cloud.script = inTurn(fault.refuseWith(429, 'APIG.0308', { 'retry-after': '60' }));
    expect(await read(service, 'PICTURE-1')).toMatchObject({ ...failure('RATE_LIMITED'), retryAfter: 60 });
    expect(await read(service, 'PICTURE-2')).toEqual(page('PICTURE-2'));
    expect(cloud.attempts.get('PICTURE-1')).toBe(1);
    await expectNothingLeft(service, cloud);
  });

  it('that asks for a second of patience is given it', async () => {
    const { cloud, service } = await startBoth();
    cloud.script = inTurn(fault.refuseWith(429, 'APIG.0308', { 'retry-after': '1' }));
    expect(await read(service, 'PICTURE-1')).toEqual(page('PICTURE-1'));
    expect(cloud.attempts.get('PICTURE-1')).toBe(2);
    await expectNothingLeft(service, cloud);
  });
});

/** Nobody can be reached, whatever was wrong; then somebody can. */
async function expectOutage(
  { cloud, service }: Awaited<ReturnType<typeof startBoth>>,
  end: () => unknown,
): Promise<void> {
  expect(await read(service, 'PICTURE-1')).toMatchObject(failure('PROVIDER_UNAVAILABLE'));
  expect(cloud.attempts.size).toBe(0);
  await end();
  expect(await read(service, 'PICTURE-2')).toEqual(page('PICTURE-2'));
  await expectNothingLeft(service, cloud);
}

describe('a provider that cannot be reached', () => {
  it('since it refuses connections fails pictures until it takes them again', async () => {
    const both = await startBoth();
    await both.cloud.refuse();
    await expectOutage(both, () => both.cloud.accept());
  });

  it('since it resets all connections fails pictures until it stops doing so', async () => {
    const both = await startBoth();
    both.cloud.door = 'reset';
    await expectOutage(both, () => {
      both.cloud.door = 'http';
    });
  });

  it('since its name is not known fails pictures until it is', async () => {
    const cloud = await startCloud();
    const endpoint = new URL(`http://ocr.invalid:${cloud.port}`);
    const service = await startInFront({ endpoint }, QUICK);
    await expectOutage({ cloud, service }, () => nameIsKnown('ocr.invalid'));
  });

  it('under a name that was connected to before is reached again on the next call', async () => {
    const { cloud, service } = await startBoth();
    expect(await read(service, 'PICTURE-1')).toEqual(page('PICTURE-1'));
    await cloud.refuse();
    await cloud.accept();
    expect(await read(service, 'PICTURE-2')).toEqual(page('PICTURE-2'));
    await expectNothingLeft(service, cloud);
  });
});

/** As if the name had been entered into the DNS as one of this machine. */
function nameIsKnown(name: string): void {
  const { lookup } = dns;
  // The many forms of the function are passed through as they are.
  const redirected = (host: string, ...others: unknown[]) =>
    Reflect.apply(lookup, dns, [host === name ? '127.0.0.1' : host, ...others]);
  vi.spyOn(dns, 'lookup').mockImplementation(redirected as typeof lookup);
}

describe('a fault on one picture', () => {
  const onSecond = ({ picture }: { picture: string }) =>
    picture === 'PICTURE-2' ? fault.resetDuring : fault.answerWell;

  it('leaves the others of the operation as they are', async () => {
    const { cloud, service } = await startBoth({ connections: 3 });
    cloud.script = onSecond;
    expect(await readMany(service, ['PICTURE-1', 'PICTURE-2', 'PICTURE-3'])).toMatchObject([
      page('PICTURE-1'),
      failure('PROVIDER_UNAVAILABLE'),
      page('PICTURE-3'),
    ]);
    await expectNothingLeft(service, cloud, 3);
  });

  it('is one failure also where both pages were asked for', async () => {
    const { cloud, service } = await startBoth();
    cloud.script = onSecond;
    expect(await readPages(service, 'PICTURE-2')).toMatchObject([failure('PROVIDER_UNAVAILABLE')]);
    await expectNothingLeft(service, cloud);
  });
});

async function startWithTokens(
  settings: Partial<HuaweiEngineSettings> = {},
  parts: Partial<HuaweiEngineParts> = {},
) {
  const cloud = await startCloud();
  const usual = { endpoint: cloud.url, credentials: byPassword(cloud) };
  return { cloud, service: await startInFront({ ...usual, ...settings }, { ...QUICK, ...parts }) };
}

const names = (count: number) => Array.from({ length: count }, (_, i) => `PICTURE-${i}`);

/** Its token ends while the first answer is on its way. */
function expireDuring(cloud: FaultServer): void {
  cloud.script = inTurn((exchange) => {
    cloud.iam.expireToken();
    fault.slowBody(4, 10)(exchange);
  });
}

describe('a token that expires', () => {
  it('while many pictures are on their way is replaced once, and all are read', async () => {
    const { cloud, service } = await startWithTokens({ concurrency: 30, connections: 30 });
    expect(await read(service, 'PICTURE-FIRST')).toEqual(page('PICTURE-FIRST'));
    expireDuring(cloud);
    const answers = await Promise.all(names(30).map((name) => read(service, name)));
    expect(answers).toEqual(names(30).map(page));
    expect(cloud.iam.issued).toBe(2);
    await expectNothingLeft(service, cloud, 30);
  });

  it.each<Fault>([
    ['resets', fault.resetBefore, 'PROVIDER_UNAVAILABLE'],
    ['answers 503', fault.refuseWith(503, 'APIG.0613'), 'PROVIDER_UNAVAILABLE'],
    ['sends a page of HTML', fault.htmlPage(502), 'PROVIDER_UNAVAILABLE'],
    ['does not answer', fault.stalledHeaders, 'TIMEOUT'],
  ])('while IAM %s fails the picture, and the next gets a new one', async (_name, behaviour, code) => {
    const { cloud, service } = await startWithTokens(
      { maxAttempts: 1, timeoutMs: 1500 },
      { iamTimeoutMs: 1500 },
    );
    await read(service, 'PICTURE-0');
    cloud.iam.expireToken();
    cloud.iam.behaviours.push(behaviour);
    expect(await read(service, 'PICTURE-1')).toMatchObject(failure(code));
    await expect.poll(() => read(service, 'PICTURE-2'), PATIENT).toEqual(page('PICTURE-2'));
    await expectNothingLeft(service, cloud);
  });

  it('while IAM refuses the password is asked for again only after a while', async () => {
    let now = Date.now();
    const { cloud, service } = await startWithTokens({}, { now: () => new Date(now) });
    await read(service, 'PICTURE-0');
    cloud.iam.expireToken();
    cloud.iam.behaviours.push(fault.refuseWith(401, 'IAM.0101'));
    expect(await read(service, 'PICTURE-1')).toMatchObject(failure('PROVIDER_UNAUTHORIZED'));
    expect(await read(service, 'PICTURE-2')).toMatchObject(failure('PROVIDER_UNAUTHORIZED'));
    now += 30_000;
    expect(await read(service, 'PICTURE-3')).toEqual(page('PICTURE-3'));
    expect(cloud.iam.asked).toBe(3);
    await expectNothingLeft(service, cloud);
  });
});
