/** Imports go one way: server, graphql -> recognition -> engines -> rest-contract, models, pictures -> license. */
const layer = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } });

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    layer('license-imports-nothing', '^src/license', '^src/(?!license)'),
    {
      name: 'license-is-plain',
      severity: 'error',
      from: { path: '^src/license' },
      to: { dependencyTypes: ['npm', 'core'] },
    },
    layer('pictures-know-license-only', '^src/pictures', '^src/(?!pictures|license)'),
    layer('models-know-pictures-only', '^src/models', '^src/(?!models|pictures|license)'),
    layer('rest-contract-knows-license-only', '^src/rest-contract', '^src/(?!rest-contract|license)'),
    layer(
      'engines-know-no-callers',
      '^src/engines',
      '^src/(?!engines|models|pictures|rest-contract|license)',
    ),
    layer('engines-know-not-each-other', '^src/engines/huawei', '^src/(engines/embedded|models)'),
    layer(
      'recognition-knows-no-transport',
      '^src/recognition',
      '^src/(?!recognition|engines|models|pictures|license)',
    ),
    layer('recognition-uses-the-port-only', '^src/recognition', '^src/engines/(?!engine\\.ts)'),
    layer(
      'graphql-knows-no-engine',
      '^src/graphql',
      '^src/(engines/(?!engine\\.ts)|models|server|eval|main)',
    ),
    layer(
      'no-http-below-the-server',
      '^src/(license|rest-contract|engines|models|recognition)',
      'node_modules/(fastify|@fastify|@apollo|graphql|type-graphql)/',
    ),
    layer('client-stands-alone', '^src/client', '^src/(?!client)'),
    layer('page-knows-the-client-only', '^src/page', '^src/(?!page|client/index\\.ts)'),
    layer('nothing-knows-the-page', '^src/(?!page)', '^src/page'),
    layer('nothing-imports-the-command', '^src/(?!cli/|main)', '^src/cli/'),
    layer('product-imports-no-tests', '^src', '^(test|scripts)'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
