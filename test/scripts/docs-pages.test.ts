import { describe, expect, it } from 'vitest';
import { docsPages } from '../../scripts/docs-pages.js';
import { DOCUMENTS } from '../docs/snippets.js';

const pages = docsPages('../assets/page.css');
const links = pages.flatMap(({ file, html }) =>
  [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href = '']) => [file, href] as const),
);
const served = ['../', '../schema.graphql', 'index.html'];

describe('the documents as pages', () => {
  it('are all of them, the README in front', () => {
    expect(pages).toHaveLength(DOCUMENTS.length);
    expect(pages[0]).toMatchObject({ file: 'index.html' });
    expect(pages[0]?.html).toContain('<h1 id="licenseql">LicenseQL</h1>');
  });

  it('have no scripts and no styles of their own', () => {
    for (const { html } of pages) {
      expect(html.replaceAll(/<pre[\s\S]*?<\/pre>|<code>.*?<\/code>/g, '')).not.toMatch(
        /<script|<style|style=/,
      );
    }
  });

  it.each(links.filter(([, href]) => !/^https?:/.test(href)))('lead somewhere: %s to %s', (from, href) => {
    const [path = '', anchor] = href.split('#');
    const target = pages.find(({ file }) => file === (path || from));
    expect(target !== undefined || served.includes(path)).toBe(true);
    if (anchor !== undefined) expect(target?.html).toContain(` id="${anchor}"`);
  });

  it('name files that are not served without a link', () => {
    const design = pages.find(({ file }) => file === 'design.html')?.html;
    expect(design).toContain('<code>.dependency-cruiser.cjs</code>');
    expect(links.map(([, href]) => href).join()).not.toContain('dependency-cruiser');
  });
});
