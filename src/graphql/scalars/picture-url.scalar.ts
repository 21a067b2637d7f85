import { GraphQLScalarType } from 'graphql';
import { GraphQLURL } from 'graphql-scalars';

/** graphql-scalars' URL, which also lets `file:` and `javascript:` pass: recognition checks the scheme. */
export const GraphQLPictureUrl = new GraphQLScalarType({
  ...GraphQLURL.toConfig(),
  description:
    'A complete web address. Only `http:` and `https:` are fetched; Chinese characters and spaces in it ' +
    'must be percent-encoded. Example: `"https://example.com/licences/front.jpg"`',
});
