import { defineConfig } from 'vite';

/** The page at `/`, from src/page to dist/page, which src/server/page serves. */
export default defineConfig({
  root: 'src/page',
  // Relative, so that the page also works below a path of a proxy.
  base: './',
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    // A data: URL in a script or a style would need a looser content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
