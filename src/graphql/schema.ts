import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { RecognitionResolver } from './recognition/recognition.resolver.js';
import { ServiceResolver } from './service/service.resolver.js';

/**
 * The executable schema. Its resolvers find what they need in a GraphqlContext. The types of results have
 * simpleResolvers: their fields are mere properties, for which type-graphql would run its middleware each time.
 */
export function createSchema(): GraphQLSchema {
  return describeRoots(
    buildSchemaSync({ resolvers: [RecognitionResolver, ServiceResolver], validate: false }),
  );
}

/** type-graphql has no place for the descriptions of the two types that hold the operations. */
function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = 'What can be asked without a picture.';
  if (mutation) {
    mutation.description =
      'Reading pictures. Mutations and not queries, so that no client keeps pictures or answers in a cache.';
  }
  return schema;
}
