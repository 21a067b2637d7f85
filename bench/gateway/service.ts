import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface Service extends AsyncDisposable {
  readonly pid: number;
  readonly url: URL;
}

const OPERATION = '/v2/project/ocr/driver-license';

/** A stand-in for the cloud service. It answers as soon as so many requests wait for their answers. */
export function startStub(answersTogether: number): Promise<Service> {
  return start(['--import', 'tsx', here('stub.ts'), String(answersTogether)]);
}

/** Where the stub has its operation. */
export function operationOf(stub: Service): URL {
  return new URL(OPERATION, stub.url);
}

/** The product as it comes, in front of the stub: every call is signed, every request is logged. */
export function startGateway(stub: Service): Promise<Service> {
  return start([here('../../dist/main.js')], {
    PORT: '0',
    OCR_ENGINE: 'huawei',
    HUAWEI_OCR_ENDPOINT: stub.url.origin,
    HUAWEICLOUD_SDK_PROJECT_ID: 'project',
    HUAWEICLOUD_SDK_AK: 'bench-access-key',
    HUAWEICLOUD_SDK_SK: 'bench-secret-key',
  });
}

/** Apollo on Fastify with our schema and constant answers, after a call of the operation where one is named. */
export function startBareServer(called?: URL): Promise<Service> {
  const args = called === undefined ? [] : [called.href];
  return start(['--import', 'tsx', here('bare-server.ts'), ...args]);
}

function here(path: string): string {
  return new URL(path, import.meta.url).pathname;
}

/** Each of the servers prints one line with its address when it is ready. */
async function start(args: readonly string[], env: Record<string, string> = {}): Promise<Service> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address !== undefined && child.pid !== undefined) {
      return { pid: child.pid, url: new URL(address), [Symbol.asyncDispose]: () => stop(child) };
    }
  }
  throw new Error(`Expected ${args.at(-1)} to print its address, but it ended`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}
