// The house: lower floors know nothing of higher ones. See docs/architecture.md.
const floors = [
  ['shared', 'storage'],
  ['forms', 'rules', 'framework', 'workflow', 'weights', 'sensitivity', 'explanation', 'judging'],
  ['configuration', 'plugins'],
  ['projects', 'portfolio', 'publishing', 'board', 'agreement', 'documents', 'rollout', 'identity', 'audit'],
  ['http', 'cli'],
];
const rooms = (list) => `^core/src/(${list.join('|')})/`;

const upward = floors.slice(0, -1).map((floor, index) => ({
  name: `floor-${index + 1}-knows-nothing-of-higher-floors`,
  severity: 'error',
  from: { path: rooms(floor) },
  to: { path: rooms(floors.slice(index + 1).flat()) },
}));

module.exports = {
  forbidden: [
    ...upward,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'engines-are-pure',
      comment: 'Floor 2 has no I/O: it also runs in the browser.',
      severity: 'error',
      from: { path: rooms(floors[1]) },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'engines-do-not-store', severity: 'error', from: { path: rooms(floors[1]) }, to: { path: '^core/src/storage/' } },
    { name: 'shared-knows-nothing', severity: 'error', from: { path: '^core/src/shared/' }, to: { path: '^core/src/(?!shared/)' } },
    {
      name: 'embedded-only-when-used',
      comment: 'lmdb generates code when it loads.',
      severity: 'error',
      from: { pathNot: '^core/src/storage/embedded/' },
      to: { path: 'node_modules/lmdb' },
    },
    {
      name: 'mongodb-only-when-used',
      severity: 'error',
      from: { pathNot: '^core/src/storage/mongodb/' },
      to: { path: 'node_modules/(mongoose|mongodb)/' },
    },
    {
      name: 'plugins-use-the-contract',
      severity: 'error',
      from: { path: '^plugins/' },
      to: { path: '^core/src/(?!plugins/(api|testing)/|forms/|framework/|shared/|rules/)' },
    },
    {
      name: 'ui-uses-engines-only',
      severity: 'error',
      from: { path: '^admin-ui/' },
      to: {
        path: '^core/src/(?!forms/|framework/|workflow/|rules/|weights/|sensitivity/|explanation/|judging/|shared/|http/apiTypes|configuration/(structure|merge)/)',
      },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '(^|/)vite\\.config\\.ts$', 'core/src/plugins/(testing/index|host/worker)', '\\.css$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-types)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
