import { describe, expect, it } from '@jest/globals';
import { checkConfigurationAtOnce } from '../../core/src/configuration/checkConfiguration.ts';
import { minimalConfiguration, minimalRegistry } from './minimalMunicipality.ts';

/** The minimal municipality with a second type whose form asks neither trees nor the opinion of the neighbourhood. */
const twoTypes = (): ReturnType<typeof minimalConfiguration> => {
  const configuration = minimalConfiguration();
  configuration.forms.kaal = { ...structuredClone(configuration.forms.plantsoen), key: 'kaal' };
  configuration.forms.kaal.pages = [configuration.forms.kaal.pages[0]];
  configuration.projectTypes.kaal = { ...configuration.projectTypes.plantsoen, key: 'kaal', form: 'kaal', criteria: [], ruleSets: [] };
  return configuration;
};
const problemsOf = (configuration: unknown): string[] =>
  checkConfigurationAtOnce(configuration as never, minimalRegistry, 'klein').map(
    ({ severity, code, file, pointer }) => `${severity} ${code} ${file}${pointer}`,
  );

describe('facts of rules and criteria in the forms of the types that use them', () => {
  it('accepts types that do not use them', () => {
    expect(problemsOf(twoTypes())).toEqual([]);
  });

  it('warns of a knock-out that can never be settled', () => {
    const configuration = twoTypes();
    configuration.projectTypes.kaal.ruleSets = ['kaalslag'];
    expect(problemsOf(configuration)).toEqual(['warning answerNotAsked rules/kaalslag.json/rules/0/conditions/all/0/path']);
  });

  it('is silent about a flag, which then says nothing', () => {
    const configuration = twoTypes();
    configuration.ruleSets.kaalslag.purpose = 'flag';
    configuration.ruleSets.kaalslag.rules[0].event.type = 'flag';
    configuration.projectTypes.kaal.ruleSets = ['kaalslag'];
    expect(problemsOf(configuration)).toEqual([]);
  });

  it('refuses a criterion whose answer a type of it never asks', () => {
    const configuration = twoTypes();
    configuration.framework.criteria[1].source = { kind: 'judgement', value: { fact: 'answers', path: 'buurt.oordeel' } };
    configuration.projectTypes.kaal.criteria = ['buurt'];
    expect(problemsOf(configuration)).toEqual(['error answerNotAsked framework.json/criteria/1/source/value/path']);
  });

  it('warns of a measure none of whose answers is asked', () => {
    const configuration = twoTypes();
    configuration.projectTypes.kaal.criteria = ['bomen'];
    expect(problemsOf(configuration)).toEqual(['warning measureNotAsked framework.json/criteria/0/source/value/path']);
  });

  it('knows answers inside rows and refuses columns that are not there', () => {
    const configuration = minimalConfiguration();
    configuration.ruleSets.kaalslag.rules[0].conditions.all[0] = {
      fact: 'answers',
      path: 'project.netCost.0.amount',
      operator: 'greaterThan',
      value: 5,
    };
    expect(problemsOf(configuration)).toEqual([]);
    configuration.ruleSets.kaalslag.rules[0].conditions.all[0].path = 'project.netCost.0.bedrag';
    expect(problemsOf(configuration)).toEqual(['error answerUnknown rules/kaalslag.json/rules/0/conditions/all/0/path']);
  });
});

describe('who judges a criterion', () => {
  const judged = (panel: object) => {
    const configuration = minimalConfiguration();
    configuration.framework.criteria[1].source = {
      kind: 'judgement',
      value: { fact: 'judgements', path: 'buurt' },
      panel: { assessors: 2, maximumDistance: 1, ...panel },
    };
    return configuration;
  };
  const [some] = Object.keys(minimalConfiguration().roles) as [string];

  it('is a role that exists and may judge', () => {
    const configuration = judged({ role: some });
    configuration.roles[some].permissions.push('criterion:judge');
    expect(problemsOf(configuration)).toEqual([]);
    expect(problemsOf(judged({ role: some }))).toEqual(['error panelRolePermission framework.json/criteria/1/source/panel/role']);
    configuration.framework.criteria[1].source.panel.chair = 'nergens';
    expect(problemsOf(configuration)).toEqual(['error referenceUnknown framework.json/criteria/1/source/panel/chair']);
  });

  it('gives a fact that exists for that criterion only', () => {
    const configuration = judged({ role: some });
    configuration.roles[some].permissions.push('criterion:judge');
    configuration.framework.axes.complexity.value = { fact: 'judgements', path: 'nergens' };
    expect(problemsOf(configuration)).toEqual(['error judgementUnknown framework.json/axes/complexity/value/path']);
  });
});
