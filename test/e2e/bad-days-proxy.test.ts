import { describe, expect, it, onTestFinished } from 'vitest';
import type { HuaweiEngineSettings } from '../../src/engines/huawei/huawei-settings.js';
import { read } from '../bad-days/ask.js';
import { byPassword, expectNothingLeft, PATIENT, startCloud, startInFront } from '../bad-days/service.js';
import * as proxy from '../support/fault-server/fault-proxy.js';

/** Attempts follow at once. */
const QUICK = { random: () => 0 };

async function startProxy(): Promise<proxy.FaultProxy> {
  const started = new proxy.FaultProxy();
  await started.accept();
  onTestFinished(() => started.refuse().catch(() => {})); // a test may have ended it already
  return started;
}

/** A service that reaches the cloud through the proxy alone. */
async function startAll(settings: Partial<HuaweiEngineSettings> = {}) {
  const [cloud, between] = await Promise.all([startCloud(), startProxy()]);
  const usual = { endpoint: cloud.url, proxy: between.url };
  return { cloud, between, service: await startInFront({ ...usual, ...settings }, QUICK) };
}

type All = Awaited<ReturnType<typeof startAll>>;

async function expectGoodDay({ cloud, between, service }: All): Promise<void> {
  between.manner = proxy.openTunnel;
  const good = { __typename: 'FrontPageResult', name: 'PICTURE-GOOD' };
  expect(await read(service, 'PICTURE-GOOD')).toEqual(good);
  await expect.poll(() => between.openSockets, PATIENT).toBe(1);
  await expectNothingLeft(service, cloud);
  await expect.poll(() => between.openSockets, PATIENT).toBe(0);
}

type Fault = readonly [name: string, manner: proxy.Manner, code: string];

/** The picture cannot have reached the cloud, or not whole, so each is tried again. */
const REPEATED: readonly Fault[] = [
  ['answers 500', proxy.answerWith(500), 'PROVIDER_UNAVAILABLE'],
  ['answers 502', proxy.answerWith(502), 'PROVIDER_UNAVAILABLE'],
  ['answers 504', proxy.answerWith(504), 'PROVIDER_UNAVAILABLE'],
  ['hangs up', proxy.hangUp, 'PROVIDER_UNAVAILABLE'],
  ['resets the tunnel before an answer', proxy.resetWithin, 'PROVIDER_UNAVAILABLE'],
];

const FINAL: readonly Fault[] = [
  ['wants other credentials', proxy.answerWith(407), 'PROVIDER_UNAUTHORIZED'],
  ['forbids the address', proxy.answerWith(403), 'PROVIDER_UNAVAILABLE'],
  ['resets the tunnel within the answer', proxy.resetInAnswer, 'PROVIDER_UNAVAILABLE'],
];

const ENDLESS: readonly Fault[] = [
  ['does not answer', proxy.stall, 'TIMEOUT'],
  ['opens a tunnel that lets nothing through', proxy.stallWithin, 'TIMEOUT'],
];

describe('a proxy', () => {
  it('is the way of every call, by one tunnel, for those who know its password', async () => {
    const all = await startAll();
    for (const name of ['PICTURE-1', 'PICTURE-2']) {
      expect(await read(all.service, name)).toMatchObject({ name });
    }
    expect(all.between.asked).toBe(1);
    await expectGoodDay(all);
    const stranger = await startInFront({ endpoint: all.cloud.url, proxy: all.between.urlFor('wrong') });
    expect(await read(stranger, 'PICTURE-3')).toMatchObject({ code: 'PROVIDER_UNAUTHORIZED' });
    expect(all.cloud.attempts.has('PICTURE-3')).toBe(false);
  });

  it.each(REPEATED)('that %s fails the picture after all attempts', async (_name, manner, code) => {
    const all = await startAll();
    all.between.manner = manner;
    expect(await read(all.service, 'PICTURE-1')).toMatchObject({ __typename: 'OcrFailure', code });
    expect(all.between.asked).toBe(3);
    await expectGoodDay(all);
  });

  it.each(FINAL)('that %s fails the picture at once', async (_name, manner, code) => {
    const all = await startAll();
    all.between.manner = manner;
    expect(await read(all.service, 'PICTURE-1')).toMatchObject({ __typename: 'OcrFailure', code });
    expect(all.between.asked).toBe(1);
    await expectGoodDay(all);
  });

  it.each(ENDLESS)('that %s fails the picture when its time is over', async (_name, manner, code) => {
    const all = await startAll({ timeoutMs: 1500 });
    all.between.manner = manner;
    expect(await read(all.service, 'PICTURE-1')).toMatchObject({ __typename: 'OcrFailure', code });
    expect(all.cloud.attempts.size).toBe(0);
    await expectGoodDay(all);
  });

  it('that refuses connections fails pictures until it takes them again', async () => {
    const all = await startAll();
    await all.between.refuse();
    const failure = { __typename: 'OcrFailure', code: 'PROVIDER_UNAVAILABLE' };
    expect(await read(all.service, 'PICTURE-1')).toMatchObject(failure);
    await all.between.accept();
    await expectGoodDay(all);
  });

  it('is passed by tokens as well', async () => {
    const [cloud, between] = await Promise.all([startCloud(), startProxy()]);
    const settings = { endpoint: cloud.url, proxy: between.url, credentials: byPassword(cloud) };
    const service = await startInFront(settings, QUICK);
    between.manner = proxy.answerWith(407);
    expect(await read(service, 'PICTURE-1')).toMatchObject({ code: 'PROVIDER_UNAUTHORIZED' });
    expect(cloud.iam.asked).toBe(0);
    await expectGoodDay({ cloud, between, service });
    expect(cloud.iam.asked).toBe(1);
  });
});
