import { expect, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { createHuaweiEngine, type HuaweiEngineParts } from '../../src/engines/huawei/huawei.engine.js';
import type { HuaweiCredentials, HuaweiEngineSettings } from '../../src/engines/huawei/huawei-settings.js';
import { createLogger } from '../../src/server/logging/logger.js';
import { startServer } from '../../src/server/server.js';
import { FaultServer } from '../support/fault-server/fault-server.js';

/** In every credential, and in the text of every picture, plain or as Base64: no log and no message may hold it. */
const SECRET = /BADDAYS|QkFEREFZU|UElDVFVSRS/;
const PICTURE = /PICTURE-/;

export const BY_KEY: HuaweiCredentials = {
  kind: 'access-key',
  key: { id: 'AK-BADDAYS', secret: 'SK-BADDAYS' },
  securityToken: 'SECURITY-TOKEN-BADDAYS',
};

export const byPassword = ({ url }: FaultServer): HuaweiCredentials => ({
  kind: 'password',
  user: 'USER-BADDAYS',
  password: 'PASSWORD-BADDAYS',
  account: 'ACCOUNT-BADDAYS',
  iamEndpoint: url,
  region: 'cn-north-4',
});

/** A cloud that answers well until told otherwise; it ends with the test. */
export async function startCloud(): Promise<FaultServer> {
  const cloud = new FaultServer('TOKEN-BADDAYS');
  await cloud.accept();
  onTestFinished(() => cloud.refuse().catch(() => {})); // a test may have ended it already
  return cloud;
}

export interface ServiceInFront {
  /** Of the GraphQL API. */
  readonly url: string;
  readonly circuit: () => string | undefined;
  /** How many lines were logged, and those that hold what they must not. */
  readonly log: { lines: number; readonly telltale: string[] };
  close(): Promise<void>;
}

type Settings = Partial<HuaweiEngineSettings> & Pick<HuaweiEngineSettings, 'endpoint'>;

/** One connection: a call that keeps it would keep all later calls from being answered. */
const USUAL = {
  projectId: 'a1b2c3',
  credentials: BY_KEY,
  timeoutMs: 10_000,
  concurrency: 8,
  connections: 1,
  maxAttempts: 3,
};

/** The whole service with the Huawei engine, on a free port; it is closed after the test at the latest. */
export async function startInFront(
  settings: Settings,
  parts: Partial<HuaweiEngineParts> = {},
): Promise<ServiceInFront> {
  const engine = createHuaweiEngine({ ...USUAL, ...settings }, parts);
  const log = { lines: 0, telltale: [] as string[] };
  const write = (line: string) => {
    log.lines += 1;
    if (SECRET.test(line) || PICTURE.test(line)) log.telltale.push(line);
  };
  const config = readConfig({ PORT: '0', QUEUE_LIMIT: '10000' });
  const server = await startServer({ config, engine, logger: createLogger('trace', { write }) });
  onTestFinished(() => server.close());
  return { url: server.url, log, circuit: () => engine.circuit?.(), close: () => server.close() };
}

/** For what becomes true soon, on a machine with other things to do. */
export const PATIENT = { timeout: 15_000 };

/** Closes the service, which must leave nothing open at the cloud and have told nobody any secret. */
export async function expectNothingLeft(
  service: ServiceInFront,
  cloud: FaultServer,
  connections = USUAL.connections,
): Promise<void> {
  await expect.poll(() => cloud.openSockets, PATIENT).toBeLessThanOrEqual(connections);
  await service.close();
  await expect.poll(() => cloud.openSockets, PATIENT).toBe(0);
  expect(service.log.lines).toBeGreaterThan(0);
  expect(service.log.telltale).toEqual([]);
}

/** The answer's text was checked for secrets; one of a page holds the text of its picture. */
export function expectNoSecretIn(answer: string, result: { readonly __typename: string }): void {
  // Not by expect: it costs more than the service needs for a picture, and thousands are looked at.
  if (SECRET.test(answer)) throw new Error(`Expected no credential in ${answer}`);
  const isFailure = result.__typename === 'OcrFailure';
  if (isFailure && PICTURE.test(answer)) throw new Error(`Expected no picture in ${answer}`);
}
