/** What a template may name beside facts, answers, measures and the weighing. The documents room fills exactly these. */
export const templateFields = {
  municipality: ['key', 'name'],
  project: ['code', 'name', 'typeName', 'phase', 'submittedByName', 'submittedAt', 'changedAt'],
  sheet: [
    'reasons',
    'sum',
    'state',
    'proposal',
    'politicalSponsor',
    'officialSponsor',
    'projectManager',
    'programme',
    'domain',
    'rank',
    'advice',
    'adviceTone',
    'provisional',
    'possibleAdvice',
    'route',
    'escalations',
    'knockouts',
    'conflict',
    'statutory',
    'goals',
    'otherGoals',
    'axes',
    'missing',
    'uncertain',
    'step',
    'decisions',
    'earlierSteps',
    'status',
    'framework',
    'adopted',
    'planYear',
    'release',
    'printedAt',
    'complete',
  ],
} as const;

/** The values of one group, one for each field that a template may name. */
export type TemplateValues<Group extends keyof typeof templateFields> = Readonly<Record<(typeof templateFields)[Group][number], unknown>>;

/** Everything that a path in a template may begin with. */
export const templateRoots: readonly string[] = [
  'answers',
  'core',
  'measures',
  'weighing',
  'type',
  ...Object.keys(templateFields),
  'missingValues',
  'language',
];
