import graphql from '@graphql-eslint/eslint-plugin';

// GraphQL only: Biome lints the rest, and knows neither the schema nor what is deprecated in it.
const documents = ['src/**/*.graphql', 'samples/**/*.graphql'];
const shared = {
  plugins: { '@graphql-eslint': graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { schema: 'schema.graphql', documents } },
  },
};

export default [
  {
    ...shared,
    files: ['schema.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      // Nothing here can be asked for again by an identifier: what was read is not kept.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  {
    ...shared,
    files: documents,
    rules: graphql.configs['flat/operations-recommended'].rules,
  },
];
