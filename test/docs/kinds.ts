/** Every kind of fenced block that a document may have, and what shows that its blocks are true. */
export const KINDS: Readonly<Record<string, string>> = {
  sh: 'npm lines: see NPM_LINES; everything else is run by test/e2e/docs.test.ts',
  graphql: 'checked against the schema by test/docs/graphql.test.ts, run by test/e2e/docs.test.ts',
  'json answer': 'compared by test/e2e/docs.test.ts with the real answer to the block before it',
  ts: 'type-checked by test/docs/typescript.test.ts, run by test/e2e/docs.test.ts',
  tsx: 'type-checked by test/docs/typescript.test.ts, run in a browser by test/browser/client-docs.test.ts',
  'yaml codegen': 'run by test/docs/codegen.test.ts',
  'text output': 'compared by test/e2e/docs.test.ts with what the block before it prints',
  'jsonl labels': 'parsed by test/docs/evaluation.test.ts, used by test/e2e/docs.test.ts',
  'ini settings': 'read as settings by test/docs/settings.test.ts',
  'text report': 'compared by test/e2e/docs.test.ts with the real report on the labels of the document',
  'text diagram': 'nothing: it shows the structure in words',
};

/** A block of one of these kinds is nothing without one of those kinds before it. */
export const PREDECESSORS: Readonly<Record<string, readonly string[]>> = {
  'json answer': ['graphql', 'sh'],
  'text output': ['ts', 'sh'],
  'text report': ['sh'],
};

/** The npm lines of the documents, and where each is run as it stands. */
export const NPM_LINES: Readonly<Record<string, '.ci/run' | 'test/e2e/docs.test.ts' | 'by hand'>> = {
  'npm ci && npm start': '.ci/run',
  'npm ci && npm test': '.ci/run',
  'npm run check': '.ci/run',
  'npm run build && npm pack': '.ci/run',
  'npm install --ignore-scripts ../licenseql/licenseql-0.1.0.tgz': '.ci/run',
  'npm run eval -- --set my-pictures': 'test/e2e/docs.test.ts',
  // It changes files of the repository.
  'npm run generate': 'by hand',
};
