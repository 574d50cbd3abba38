/** Dependencies point one way: core <- simulation <- models, core <- knowledge, core <- store, all <- apps. */
const only = (name, allowed) => ({
  name: `${name}-knows-only-${allowed.length ? allowed.join('-') : 'itself'}`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: { path: `^(packages|apps)/`, pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    only('core', []),
    only('simulation', ['core']),
    only('models', ['core', 'simulation']),
    only('knowledge', ['core']),
    only('store', ['core']),
    {
      name: 'web-knows-only-the-schema',
      comment: 'The explorer talks to the API over GraphQL; it may share the pure core and nothing else.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(packages|apps)/', pathNot: '^(apps/web|packages/core)/' },
    },
    {
      name: 'api-does-not-know-cli-or-web',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/(cli|web)/' },
    },
    {
      name: 'core-is-pure',
      comment: 'No files, network, processes or threads in core.',
      severity: 'error',
      from: { path: '^packages/core/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
