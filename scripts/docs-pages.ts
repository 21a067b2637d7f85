import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked, type Tokens } from 'marked';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface DocsPage {
  /** Below `docs/` of the page. */
  readonly file: string;
  readonly html: string;
}

/** The documents of the repository by the page that each becomes. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['README.md', 'index.html'],
  ...readdirSync(`${ROOT}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [`docs/${name}`, name.replace(/\.md$/, '.html')] as const),
  ['CHANGELOG.md', 'changelog.html'],
  ['CONTRIBUTING.md', 'contributing.html'],
]);

/** Files that the service serves elsewhere. */
const SERVED: ReadonlyMap<string, string> = new Map([['schema.graphql', '../schema.graphql']]);

/** All documents as pages of HTML. `stylesheet`: its address as seen from them. */
export function docsPages(stylesheet: string): readonly DocsPage[] {
  return [...PAGES].map(([document, file]) => {
    const text = readFileSync(ROOT + document, 'utf8');
    const title = /^# (.*)$/m.exec(text)?.[1] ?? document;
    return { file, html: pageOf(title, file, bodyOf(document, text), stylesheet) };
  });
}

/** Adds the documents to what Vite builds, in the styles of the page. */
export function docsPlugin(): Plugin {
  return {
    name: 'docs-pages',
    generateBundle: {
      // Styles have their final names only then.
      order: 'post',
      handler(_options, bundle) {
        const stylesheet = Object.keys(bundle).find((name) => name.endsWith('.css'));
        if (stylesheet === undefined) throw new Error('Expected a stylesheet in what Vite built, found none');
        for (const { file, html } of docsPages(`../${stylesheet}`)) {
          this.emitFile({ type: 'asset', fileName: `docs/${file}`, source: html });
        }
      },
    },
  };
}

function bodyOf(document: string, text: string): string {
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth, text: heading }: Tokens.Heading) {
        return `<h${depth} id="${anchorOf(heading)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        const address = addressOf(href, document);
        // Of a file that the service does not serve, the name is what helps.
        return address === null ? inner : `<a href="${address}">${inner}</a>`;
      },
    },
  });
  const html = String(marked.parse(text, { async: false }));
  // What scrolls sideways must be reachable by keys.
  return html
    .replaceAll('<table>', '<div class="table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">');
}

/** As GitHub makes them, which is what the links within the documents count on. */
function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replaceAll(/[^\w -]/g, '');
  return kept.replaceAll(' ', '-');
}

function addressOf(href: string, document: string): string | null {
  if (/^(?:https?:|#)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.normalize(posix.join(posix.dirname(document), path));
  const address = PAGES.get(target) ?? SERVED.get(target);
  if (address === undefined) return null;
  return anchor === undefined ? address : `${address}#${anchor}`;
}

function pageOf(title: string, file: string, body: string, stylesheet: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title === 'LicenseQL' ? title : `${title} · LicenseQL`}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${stylesheet}" />
  </head>
  <body class="document">
    <header><a href="../">LicenseQL</a><nav aria-label="Documents">${navigationOf(file)}</nav></header>
    <main>${body}</main>
  </body>
</html>
`;
}

function navigationOf(current: string): string {
  const links = [...PAGES.values()].map((file) => {
    const name = file === 'index.html' ? 'start' : file.replace('.html', '');
    return `<a href="${file}"${file === current ? ' aria-current="page"' : ''}>${name}</a>`;
  });
  return links.join('\n');
}
