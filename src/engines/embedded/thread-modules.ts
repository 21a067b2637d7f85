/**
 * A module for a thread or a process, beside the one that starts it: .ts where the sources run, .js where they were
 * compiled.
 */
export function moduleBeside(url: string, name: string): URL {
  const extension = url.slice(url.lastIndexOf('.'));
  return new URL(`./${name}${extension}`, url);
}

/** What Node.js needs beside its own arguments to run such a module. */
export function executionArguments(module: URL): string[] | undefined {
  return module.pathname.endsWith('.ts') ? ['--import', typescriptLoader()] : undefined;
}

/** Where the sources run. In threads, `--import tsx` handles what is required alone, and workers are imported. */
function typescriptLoader(): string {
  const script = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}; register();`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}
