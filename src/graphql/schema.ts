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
  return buildSchemaSync({ resolvers: [RecognitionResolver, ServiceResolver], validate: false });
}
