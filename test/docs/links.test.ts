import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, ROOT, readDocument } from './snippets.js';

/** Link targets outside of fenced blocks; those to other hosts are left aside. */
function linksOf(document: string): readonly string[] {
  const prose = readDocument(document).replaceAll(/^```[\s\S]*?^```$/gm, '');
  const targets = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^https?:/.test(target));
}

/** The anchors that GitHub gives to the headings of a document. */
function anchorsOf(document: string): readonly string[] {
  const headings = [...readDocument(document).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
}

const links = DOCUMENTS.flatMap((document) => linksOf(document).map((target) => [document, target] as const));

describe('a link in the documents', () => {
  it('is among several', () => {
    expect(links.length).toBeGreaterThan(10);
  });

  it.each(links)('leads somewhere: %s to %s', (document, target) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? document : normalize(join(dirname(document), path));
    expect(existsSync(join(ROOT, file))).toBe(true);
    if (anchor !== undefined) {
      expect(anchorsOf(file)).toContain(anchor);
    }
  });
});
