import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';

/** Does not exist; a library's entry is always a path. */
const ENTRY = fileURLToPath(new URL('user.js', import.meta.url));
const CLIENT = fileURLToPath(new URL('../../src/client/index.ts', import.meta.url));
/** What front ends are promised, without `graphql`. */
const BUDGET_BYTES = 8 * 1024;

/** What becomes of a program of a user when it is bundled for browsers. */
async function bundle(program: string, external: readonly string[] = []) {
  const user = {
    name: 'user',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === 'licenseql/client' ? CLIENT : id === ENTRY ? id : null),
    load: (id: string) => (id === ENTRY ? program : null),
  };
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [user],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['es'] },
      rolldownOptions: { external: [...external] },
    },
  });
  // A build of one format that does not watch has one output.
  const [{ output: chunks }] = output as [Rollup.RollupOutput];
  const [{ code, modules, imports }] = chunks;
  return { code, imports, modules: Object.keys(modules), gzipped: gzipSync(code).length };
}

describe('the client in the bundle of a web page', { timeout: 60_000 }, () => {
  it('keeps to its budget when all of it is used', async () => {
    const { gzipped, imports } = await bundle(`export * from 'licenseql/client';`, ['graphql']);
    expect(imports).toEqual(['graphql']);
    expect(gzipped).toBeLessThan(BUDGET_BYTES);
    // The bundle must hold the client for its size to mean anything.
    expect(gzipped).toBeGreaterThan(1024);
  });

  it('keeps to it together with what it uses of graphql', async () => {
    const { gzipped, imports } = await bundle(`export * from 'licenseql/client';`);
    expect(imports).toEqual([]);
    expect(gzipped).toBeLessThan(BUDGET_BYTES);
  });

  it('has nothing of the service, and no module of Node.js', async () => {
    const { modules } = await bundle(`export * from 'licenseql/client';`);
    const foreign = modules.filter((id) => id !== ENTRY && !/src\/client\/|node_modules\/graphql\//.test(id));
    expect(foreign.filter((id) => !id.startsWith('\0'))).toEqual([]);
    expect(modules.some((id) => id.includes('src/client/client.ts'))).toBe(true);
  });

  it('loses the operations that are not used', async () => {
    const { code } = await bundle(`export { ServiceDocument } from 'licenseql/client';`);
    expect(code).toContain('errorCodes');
    expect(code).not.toContain('RecognizeDriverLicense');
    expect(code).not.toContain('apollo-require-preflight');
  });
});
