import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import { ClientBuilder } from '@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js';
import { Logger4jInstance } from '@huaweicloud/huaweicloud-sdk-core/logger/log4jLogger.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FakeEngine, fieldReading, reading } from '../../support/fake-engine.js';
import { pictureOf, startTestServer, type TestServer } from '../test-server.js';
import { GUARDED, KEY } from './calls.js';

let home: string;
beforeAll(async () => {
  // The client keeps an id of its own in the home directory, and prints every error that it is given.
  home = await mkdtemp(join(tmpdir(), 'licenseql-client-'));
  vi.stubEnv('HOME', home);
  Logger4jInstance.level = 'off';
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

/** The client that the provider publishes, told nothing but another address. */
function officialClient(server: TestServer, { ak = KEY.id, sk = KEY.secret } = {}) {
  const credentials = new BasicCredentials({ ak, sk, projectId: '0123456789abcdef' });
  return new ClientBuilder((client) => client)
    .withEndpoint(server.origin)
    .withCredential(credentials)
    .build();
}

const recognition = (data: object) => ({
  method: 'POST',
  url: '/v2/{project_id}/ocr/driver-license',
  contentType: 'application/json',
  queryParams: {},
  pathParams: {},
  headers: {},
  data,
});

const engine = () =>
  new FakeEngine({ answer: () => ({ kind: 'pages', pages: [reading([fieldReading('NAME', '张三')])] }) });

describe("the provider's own client", () => {
  it('gets the result of a signed call', async () => {
    const server = await startTestServer(GUARDED, engine());
    const answer = await officialClient(server).sendRequest(
      recognition({ image: pictureOf('A'), side: 'double_side', return_text_location: true }),
    );
    expect(answer).toEqual({
      result: { front: { type: 'normal', name: '张三', text_location: {} } },
      httpStatusCode: 200,
    });
  });

  it('signs a body of any length and any characters', async () => {
    const server = await startTestServer(GUARDED, engine());
    const body = { image: pictureOf('A'.repeat(1_000_000)), note: '“引号”, \u2028 and 😀' };
    expect(await officialClient(server).sendRequest(recognition(body))).toMatchObject({
      httpStatusCode: 200,
    });
  });

  it('gets code, message, status and request id of an error', async () => {
    const server = await startTestServer(GUARDED, engine());
    const call = officialClient(server).sendRequest(recognition({ image: pictureOf('A'), side: 'top' }));
    await expect(call).rejects.toMatchObject({
      name: 'ClientRequestException',
      httpStatusCode: 400,
      errorCode: 'AIS.0101',
      errorMsg: 'The input parameter is invalid.',
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });

  it('is refused with another secret', async () => {
    const server = await startTestServer(GUARDED, engine());
    const call = officialClient(server, { sk: 'wrong' }).sendRequest(recognition({ image: pictureOf('A') }));
    await expect(call).rejects.toMatchObject({ httpStatusCode: 401, errorCode: 'APIG.0301' });
  });
});
