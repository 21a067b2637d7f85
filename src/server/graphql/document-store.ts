import type { ApolloServerOptions, BaseContext } from '@apollo/server';

type Store = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;
type Document = Parameters<Store['set']>[1];

/** More than the programs that use one service have different documents. */
const MAX_DOCUMENTS = 200;
/** Ten times the introspection query; with the number above it bounds the memory. */
const MAX_CHARACTERS = 16_384;

/**
 * Keeps documents that were parsed and found valid, since doing both again takes as long as all else for a
 * small picture. Only documents without a quotation mark or a comment: a picture or a URL may be written
 * into a document as a string, and data of persons is not kept across requests.
 */
export function createDocumentStore(): Store {
  const documents = new Map<string, Document>();
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => {
      if (!isKeepable(document)) return;
      documents.set(key, document);
      const [oldest = key] = documents.keys();
      if (documents.size > MAX_DOCUMENTS) documents.delete(oldest);
    },
    delete: async (key) => documents.delete(key),
  };
}

function isKeepable({ loc }: Document): boolean {
  return loc !== undefined && loc.source.body.length <= MAX_CHARACTERS && !/["#]/.test(loc.source.body);
}
