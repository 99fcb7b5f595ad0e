import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkConfigurationAtOnce } from '../../../core/src/configuration/checkConfiguration.ts';
import { loadMunicipalities } from '../../../core/src/configuration/loadMunicipalities.ts';
import type { ConfigurationProblem, MunicipalityConfiguration } from '../../../core/src/configuration/municipalityConfiguration.ts';
import { namesOfTemplate } from '../../../core/src/configuration/templates/namesOfTemplate.ts';
import { templateFields, templateRoots } from '../../../core/src/configuration/templates/templateFields.ts';
import { withMend } from '../../../core/src/configuration/withMend.ts';
import { documentValues } from '../../../core/src/documents/documentValues.ts';
import { castVote } from '../../../core/src/projects/castVote.ts';
import { loadProject } from '../../../core/src/projects/loadProject.ts';
import { submitProject } from '../../../core/src/projects/submitProject.ts';
import { workflowSurroundings } from '../../../core/src/projects/workflowSurroundings.ts';
import housing from '../../../plugins/housing/src/plugin.ts';
import social from '../../../plugins/social-domain/src/plugin.ts';
import sustainability from '../../../plugins/sustainability/src/plugin.ts';
import { answersOf, openProjectTown, type ProjectTown, townConfiguration } from '../../projects/projectTown.ts';
import { minimalConfiguration, minimalRegistry, registryOf } from '../minimalMunicipality.ts';

/* What templates name: followed through their blocks, held against what forms, plugins and projects can fill. */

const namesIn = (source: string): string[] => namesOfTemplate(source).map(({ path }) => path.join('.'));
const check = (source: string, configuration = minimalConfiguration() as MunicipalityConfiguration): readonly ConfigurationProblem[] =>
  checkConfigurationAtOnce({ ...configuration, templates: { eigen: source } }, minimalRegistry, 'klein');

describe('names in a template', () => {
  test.each([
    ['{{core.name}}', ['core.name']],
    ['{{money core.netCost decimals=core.x}}', ['core.x', 'core.netCost']],
    ['{{#if (eq answers.a.b "x")}}{{core.a}}{{else if core.b}}{{core.c}}{{/if}}', ['answers.a.b', 'core.a', 'core.b', 'core.c']],
    [
      '{{#each answers.a.rows}}{{amount}} {{this.day}} {{../core.name}} {{@root.core.end}} {{@index}}{{/each}}',
      ['answers.a.rows', 'answers.a.rows.*.amount', 'answers.a.rows.*.day', 'core.name', 'core.end'],
    ],
    [
      '{{#each answers.a.rows as |row place|}}{{row.amount}} {{place}} {{core.x}}{{/each}}',
      ['answers.a.rows', 'answers.a.rows.*.amount', 'answers.a.rows.*.core.x'],
    ],
    [
      '{{#with core.statutory}}{{ground}}{{#with ../core}}{{end}}{{/with}}{{/with}}',
      ['core.statutory', 'core.statutory.ground', 'core', 'core.end'],
    ],
    ['{{#each (housing.rows answers.housing)}}{{name}}{{../core.name}}{{/each}}', ['answers.housing', 'core.name']],
    [
      '{{#each core.rows}}{{#each this}}{{x}}{{../../core.name}}{{/each}}{{else}}{{core.end}}{{/each}}',
      ['core.rows', 'core.rows.*', 'core.rows.*.*.x', 'core.name', 'core.end'],
    ],
    ['{{text nl="core.name"}} {{! core.comment }} core.plain', []],
    ['{{#if core.name}', []],
  ])('%s', (source, names) => expect(namesIn(source)).toEqual(names));
});

describe('a measure that only a template shows', () => {
  const unread = (source: string): string[] => {
    const configuration = minimalConfiguration();
    configuration.framework.criteria[0].source.value = { fact: 'answers', path: 'trees.planted' };
    return check(source, configuration).map(({ code }) => code);
  };
  test.each(['{{number measures.trees.share}}', '{{#with measures.trees}}{{share}}{{/with}}', '{{#each measures.trees}}{{this}}{{/each}}'])(
    'is used: %s',
    (source) => expect(unread(source)).toEqual([]),
  );
  test('another name is no use of it', () => expect(unread('{{core.name}}')).toEqual(['measureUnused']));
});

test('a slip is said once, at its first place in the text, and mended wherever it is written', () => {
  const source = '<p>\n{{answers.buurt.oordel}}{{#with answers.buurt}}{{oordel}} {{number ../answers.buurt.oordel}}{{/with}}</p>';
  const [problem, ...others] = check(source);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    file: 'templates/eigen.hbs',
    line: 2,
    column: 3,
    part: 'documents',
    key: 'beslisblad',
    remedy: { nl: 'Bedoelde u ‘answers.buurt.oordeel’?' },
  });
  const configuration = { ...(minimalConfiguration() as MunicipalityConfiguration), templates: { eigen: source } };
  expect(withMend(configuration, problem!.mends![0]!).templates).toEqual({ eigen: source.replaceAll('oordel', 'oordeel') });
});

test('where a form is broken, or no type makes the document, nothing is said of answers', () => {
  const idle = minimalConfiguration();
  idle.projectTypes.plantsoen.documents = [];
  expect(check('{{answers.x.y}}', idle)).toEqual([]);
  const broken = minimalConfiguration();
  broken.forms.plantsoen.pages = 'x';
  expect(check('{{answers.x.y}}', broken).map(({ code }) => code)).not.toContain('templateNameUnknown');
});

test('what one of the types that make the document asks, is filled', () => {
  const configuration = minimalConfiguration();
  const { plantsoen } = configuration.forms;
  configuration.forms.kaal = { ...plantsoen, key: 'kaal', pages: plantsoen.pages.slice(0, 1) };
  configuration.projectTypes.kaal = { ...configuration.projectTypes.plantsoen, key: 'kaal', form: 'kaal', criteria: [], ruleSets: [] };
  expect(check('{{#if answers.buurt.oordeel}}{{answers.buurt.oordeel}}{{/if}}', configuration)).toEqual([]);
});

describe('of what a project really has, nothing is said to be unknown', () => {
  let town: ProjectTown;
  let values: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    town = await openProjectTown();
    const { code } = await submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf('Park', { oordeel: -3 }) });
    await castVote(town.as('manager'), { code, expectedRevision: 1, step: 'toets', vote: 'approve', motivation: 'Volledig' });
    const context = town.as('board-1');
    const project = await loadProject(context, code);
    values = await documentValues(context, project, await workflowSurroundings(context, project), 'nl');
  });
  afterAll(() => town.close());

  const pathsOf = (value: unknown, path: readonly string[] = []): string[] => [
    ...(path.length === 0 || path.some((step) => !/^[A-Za-z]\w*$/.test(step)) ? [] : [path.join('.')]),
    ...(value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([name, child]) => pathsOf(child, [...path, name]))
      : []),
  ];

  test('of any value, however it is written', () => {
    const configuration = townConfiguration('klein');
    const paths = pathsOf(values).filter((path) => !path.startsWith('judgements'));
    expect(paths.length).toBeGreaterThan(100);
    const wrapped = (path: string, way: number): string => {
      const [root, ...rest] = path.split('.');
      if (way === 0 || rest.length === 0) return `{{${path}}}`;
      if (way === 1) return `{{#with ${root}}}{{${rest.join('.')}}}{{/with}}`;
      return `{{#if ${path}}}{{#with ${root}}}{{../${path}}}{{@root.${path}}}{{/with}}{{/if}}`;
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), fc.nat(2)), { minLength: 1, maxLength: 20 }), (chosen) => {
        const eigen = chosen.map(([path, way]) => wrapped(path, way)).join('\n');
        const problems = checkConfigurationAtOnce({ ...configuration, templates: { eigen } }, minimalRegistry, 'klein');
        expect(problems.filter(({ code }) => code === 'templateNameUnknown')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('the groups that a document has are those that a template may name', () => {
    for (const root of Object.keys(values)) expect(templateRoots).toContain(root);
    for (const [group, fields] of Object.entries(templateFields))
      for (const field of Object.keys(values[group] as object)) expect(fields).toContain(field);
  });
});

test('in the shipped towns every answer and measure can be named, and every slip in one is found', async () => {
  const registry = registryOf(housing, social, sustainability);
  const root = fileURLToPath(new URL('../../../config/', import.meta.url));
  for (const { configuration } of await loadMunicipalities(root, registry)) {
    const own = configuration!;
    const sheet = readFileSync(new URL('../../../templates/beslisblad.hbs', import.meta.url), 'utf8');
    const found = (beslisblad: string): string[] =>
      checkConfigurationAtOnce({ ...own, templates: { beslisblad } }, registry)
        .filter(({ code }) => code === 'templateNameUnknown')
        .map(({ message }) => /noemt ‘([^’]+)’/.exec(message.nl)![1]!);
    const measures = own.municipality.plugins.flatMap(({ name }) =>
      registry.get(name)!.measures.map(({ key }) => `measures.${name}.${key}`),
    );
    expect(found(`${sheet}${measures.map((path) => `{{${path}}}`).join('')}`)).toEqual([]);
    const slips = [
      ...measures.map((path) => `${path}Qq`),
      'answers.project.descriptionQq',
      'core.netCostQq',
      'sheet.routeQq',
      'core.statutory.groundQq',
    ];
    expect(found(slips.map((path) => `{{${path}}}`).join('\n'))).toEqual(slips);
  }
});
