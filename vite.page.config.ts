import { defineConfig } from 'vite';
import { docsPlugin } from './scripts/docs-pages.js';

/** The page at `/` and the documents that it links to, into dist/page, which src/server/page serves. */
export default defineConfig({
  root: 'src/page',
  // Relative, so that the page also works below a path of a proxy.
  base: './',
  plugins: [docsPlugin()],
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    // A data: URL in a script or a style would need a looser content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
