import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { ROOT } from '../docs/snippets.js';

const run = promisify(execFile);
const BINARY = join(ROOT, 'dist/cli/main.js');
const SAMPLES = join(ROOT, 'samples');
const BUILDING_MS = 180_000;

/** Pictures, files that are none, and folders. */
let folder: string;
beforeAll(async () => {
  await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-b'], { cwd: ROOT });
  folder = await mkdtemp(join(tmpdir(), 'licenseql-cli-'));
  await mkdir(join(folder, 'pictures/more'), { recursive: true });
  await copyFile(join(SAMPLES, 'front.jpg'), join(folder, 'pictures/front.JPG'));
  await copyFile(join(SAMPLES, 'back.jpg'), join(folder, 'pictures/more/back.jpg'));
  await writeFile(join(folder, 'pictures/notes.txt'), 'not a picture');
  await writeFile(join(folder, 'broken.jpg'), 'not a picture');
  await mkdir(join(folder, 'empty'));
}, BUILDING_MS);
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as its users do. */
async function licenseql(binary: string, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, EMBEDDED_WORKERS: '1' };
  return run(process.execPath, [binary, ...args], { cwd: folder, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

describe('licenseql', () => {
  it('prints its usage', async () => {
    const { code, stdout } = await licenseql(BINARY, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('licenseql recognize FILE…');
  });

  it('prints its version', async () => {
    const { version } = packageFile;
    expect(await licenseql(BINARY, '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('ends with 2 and says why when it is not understood', async () => {
    const { code, stdout, stderr } = await licenseql(BINARY, 'recognize');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('licenseql: recognize needs at least one file or folder.\n');
  });
});

describe('licenseql recognize', () => {
  it('reads the pictures of a folder and of its folders, and ends with 0', async () => {
    const { code, stdout, stderr } = await licenseql(BINARY, 'recognize', 'pictures', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject([
      { file: 'pictures/front.JPG', results: [{ __typename: 'FrontPageResult', birth: '1982-02-03' }] },
      {
        file: 'pictures/more/back.jpg',
        results: [{ __typename: 'BackPageResult', fileNumber: '360426525210' }],
      },
    ]);
  });

  it('reads what else there is when one picture fails, and ends with 1', async () => {
    const { code, stdout } = await licenseql(
      BINARY,
      'recognize',
      'broken.jpg',
      'pictures/front.JPG',
      '--csv',
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^broken\.jpg,OcrFailure,.*,IMAGE_FORMAT_UNSUPPORTED,/m);
    expect(stdout).toMatch(/^pictures\/front\.JPG,FrontPageResult,36010219820203728X,周琳洁,FEMALE,/m);
  });

  it('reads the page asked for, and no other', async () => {
    const args = ['recognize', 'pictures/front.JPG', '--json', '--side', 'back'];
    const { code, stdout } = await licenseql(BINARY, ...args);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([{ results: [{ code: 'IMAGE_UNSUITABLE' }] }]);
  });

  it('reads every page of a picture when none is asked for', async () => {
    const { stdout } = await licenseql(BINARY, 'recognize', join(SAMPLES, 'two-pages.jpg'));
    expect(stdout).toMatch(/two-pages\.jpg: main page[\s\S]*two-pages\.jpg: duplicate page/);
  });

  it('says which paths gave no picture, and ends with 1', async () => {
    expect(await licenseql(BINARY, 'recognize', 'missing.jpg', 'empty')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'licenseql: missing.jpg: there is no such file or folder\n' +
        'licenseql: empty: there is no picture in this folder\n',
    });
  });
});

describe('the package', () => {
  let installed: string;
  beforeAll(async () => {
    installed = await unpack(folder);
  }, BUILDING_MS);

  it('reads a picture in an empty project', async () => {
    const { code, stdout } = await licenseql(
      join(installed, 'dist/cli/main.js'),
      'recognize',
      'pictures/front.JPG',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('周琳洁');
  });

  it('has the client and the schema where they are imported from', async () => {
    const program = `import { createLicenseQlClient } from 'licenseql/client';
      console.log(typeof createLicenseQlClient, import.meta.resolve('licenseql/schema.graphql'));`;
    await writeFile(join(folder, 'program.mjs'), program);
    const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: folder });
    expect(stdout).toMatch(/^function file:.*\/licenseql\/schema\.graphql\n$/);
  });
});

/** What `npm pack` packs, laid out as `npm install` does, with the packages that this repository has. */
async function unpack(project: string): Promise<string> {
  const modules = join(project, 'node_modules');
  const target = join(modules, 'licenseql');
  await mkdir(target, { recursive: true });
  await run('npm', ['pack', '--pack-destination', project], { cwd: ROOT });
  const archive = join(project, `licenseql-${packageFile.version}.tgz`);
  await run('tar', ['-xzf', archive, '-C', target, '--strip-components=1']);
  for (const name of Object.keys(packageFile.dependencies)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), join(modules, name));
  }
  return target;
}
