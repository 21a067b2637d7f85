import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { read } from '../bad-days/ask.js';
import { PATIENT } from '../bad-days/service.js';
import { type ServiceProcess, startServiceProcess } from '../docs/service-process.js';
import { type Door, FaultServer } from '../support/fault-server/fault-server.js';

const cloud = new FaultServer('TOKEN-BADDAYS');
let folder: string;
/** A process of its own, since Node reads the certificates to be trusted when it starts. */
let service: ServiceProcess & { readonly url: string };

beforeAll(async () => {
  await cloud.accept();
  folder = await mkdtemp(join(tmpdir(), 'licenseql-tls-'));
  const knownCertificate = join(folder, 'known.pem');
  await writeFile(knownCertificate, cloud.knownCertificate);
  const started = await startServiceProcess({
    LOG_LEVEL: 'silent',
    NODE_EXTRA_CA_CERTS: knownCertificate,
    OCR_ENGINE: 'huawei',
    HUAWEI_OCR_ENDPOINT: `https://127.0.0.1:${cloud.port}`,
    HUAWEI_CONNECTIONS: '1',
    HUAWEICLOUD_SDK_PROJECT_ID: 'a1b2c3',
    HUAWEICLOUD_SDK_AK: 'AK-BADDAYS',
    HUAWEICLOUD_SDK_SK: 'SK-BADDAYS',
  });
  service = { ...started, url: `${started.origin}/graphql` };
});
afterAll(async () => {
  await service.stop();
  await cloud.refuse();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  cloud.attempts.clear();
  // Ends connections that were made in another way.
  await cloud.refuse();
  await cloud.accept();
});

describe('a provider reached over TLS', () => {
  it.each<[string, Door]>([
    ['speaks plain HTTP on the port', 'http'],
    ['shows a certificate that nobody vouches for', 'tls with an unknown certificate'],
    ['resets in the handshake', 'reset'],
  ])('that %s is sent no picture, and is used again when all is well', async (_name, door) => {
    cloud.door = door;
    const failure = await read(service, 'PICTURE-1');
    expect(failure).toMatchObject({ __typename: 'OcrFailure', code: 'PROVIDER_UNAVAILABLE' });
    expect(cloud.attempts.size).toBe(0);
    await expect.poll(() => cloud.openSockets, PATIENT).toBe(0);
    cloud.door = 'tls with a known certificate';
    expect(await read(service, 'PICTURE-2')).toEqual({ __typename: 'FrontPageResult', name: 'PICTURE-2' });
    expect(cloud.openSockets).toBe(1);
  });
});
