import { expect, test } from '@jest/globals';
import { compileRelease } from '../../core/src/configuration/compileRelease.ts';
import { hashConfiguration } from '../../core/src/configuration/hashConfiguration.ts';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { Release } from '../../core/src/configuration/release.ts';
import { explain } from '../../core/src/explanation/explain.ts';
import { renderExplanation } from '../../core/src/explanation/renderExplanation.ts';
import { weighWithRelease } from '../../core/src/projects/weighWithRelease.ts';
import type { TableRow } from '../../core/src/rules/tables/decisionTable.ts';
import { registryOf } from '../configuration/minimalMunicipality.ts';
import { minimalTown } from '../http/minimalTown.ts';

const rows: readonly TableRow[] = [
  { name: { nl: 'Veel', en: 'Much' }, when: { judged: { from: 1 } }, score: 2 },
  { name: { nl: 'Iets', en: 'Some' }, when: { judged: { from: 0 } }, score: 0.5 },
];

test('a score that several rows add up to names each of them with its share', async () => {
  const town = minimalTown('alfa');
  const [criterion, ...others] = town.framework.criteria;
  const configuration: MunicipalityConfiguration = {
    ...town,
    framework: { ...town.framework, criteria: [{ ...criterion!, source: { kind: 'rules', ruleSet: 'set' } }, ...others] },
    ruleSets: {
      set: {
        key: 'set',
        name: { nl: 'Set' },
        purpose: 'criterion',
        hitPolicy: 'collect',
        aggregate: 'sum',
        otherwise: -1,
        table: {
          columns: [{ key: 'judged', name: { nl: 'Oordeel' }, kind: 'number', value: { fact: 'answers', path: 'judged.living' } }],
          rows,
        },
      },
    },
  };
  const compiled = compileRelease({ configuration, hash: hashConfiguration(configuration), number: '1' } as Release, registryOf());
  const explained = async (living: number) => {
    const answers = { judged: { living, complexity: 1, risk: 1, capacity: 1, urgency: 0 } };
    const weighed = await weighWithRelease(
      compiled,
      { measure: async () => [], close: async () => undefined },
      { typeKey: 'house', answers },
    );
    const explanation = explain({
      ...weighed,
      framework: configuration.framework,
      netCost: undefined,
      form: compiled.types.get('house')?.form,
    });
    return {
      explanation: explanation.goals.flatMap((goal) => goal.criteria)[0]!,
      text: JSON.stringify(renderExplanation(explanation, 'nl')),
    };
  };
  const both = await explained(1);
  expect(both.explanation).toMatchObject({
    score: 2.5,
    how: {
      kind: 'sum',
      rules: [
        { name: { nl: 'Veel' }, score: 2 },
        { name: { nl: 'Iets' }, score: 0.5 },
      ],
    },
  });
  expect(both.text).toContain('Deze regels gelden samen: ‘Veel’ (+2) en ‘Iets’ (+0,50); de score is +2,50.');
  expect((await explained(0)).explanation.how).toMatchObject({ kind: 'rule', rule: { key: 'row-2' } });
  expect((await explained(-1)).explanation.how).toEqual({ kind: 'otherwise' });
});
