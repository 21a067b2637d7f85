import { readFile } from 'node:fs/promises';

/** An operation that works as it is, on the sample pictures of the very service that shows it. */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The address of a sample picture, by its file name. */
type SampleAddress = (file: string) => string;

interface ExampleFile {
  readonly name: string;
  /** Within the folder of operations, without its extension. */
  readonly file: string;
  readonly variables: (sample: SampleAddress) => Example['variables'];
}

const FOLDER = new URL('../../../samples/operations/', import.meta.url);

const FILES: readonly ExampleFile[] = [
  {
    name: 'Front page',
    file: 'front-page',
    variables: (sample) => ({
      input: { url: sample('front.jpg'), side: 'FRONT', returnIssuingAuthority: true },
    }),
  },
  {
    name: 'Back page',
    file: 'back-page',
    variables: (sample) => ({ input: { url: sample('back.jpg'), side: 'BACK' } }),
  },
  {
    name: 'Two pages',
    file: 'two-pages',
    variables: (sample) => ({ input: { url: sample('two-pages.jpg') } }),
  },
  {
    name: 'Several pictures',
    file: 'several-pictures',
    variables: (sample) => ({
      inputs: [
        { url: sample('front.jpg') },
        { url: sample('landscape.jpg') },
        { url: sample('back.jpg'), side: 'AUTO' },
      ],
    }),
  },
  {
    name: 'Failure',
    file: 'failure',
    variables: (sample) => ({ input: { url: sample('landscape.jpg') } }),
  },
  { name: 'Service info', file: 'service-info', variables: () => ({}) },
];

/** Reads the playground's operations; the result wants the address at which a client reaches this service. */
export async function loadExamples(): Promise<(origin: URL) => readonly Example[]> {
  const loaded = await Promise.all(FILES.map(load));
  return (origin) => {
    const sample: SampleAddress = (file) => new URL(`/samples/${file}`, origin).href;
    return loaded.map(({ name, query, variables }) => ({ name, query, variables: variables(sample) }));
  };
}

async function load({ name, file, variables }: ExampleFile) {
  const query = await readFile(new URL(`${file}.graphql`, FOLDER), 'utf8');
  return { name, query, variables };
}
