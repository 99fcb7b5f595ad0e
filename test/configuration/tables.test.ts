import { describe, expect, it } from '@jest/globals';
import { checkConfigurationAtOnce } from '../../core/src/configuration/checkConfiguration.ts';
import { formatProblems } from '../../core/src/configuration/formatProblems.ts';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import type { RuleSetOfTable } from '../../core/src/rules/ruleSet.ts';
import type { TableColumn, TableRow } from '../../core/src/rules/tables/decisionTable.ts';
import { minimalTown } from '../http/minimalTown.ts';
import { registryOf } from './minimalMunicipality.ts';
import { mainThreadTime } from '../mainThreadTime.ts';

const text = (nl: string) => ({ nl, en: nl });
const judged: TableColumn = { key: 'judged', name: text('Oordeel'), kind: 'number', value: { fact: 'answers', path: 'judged.living' } };
const type: TableColumn = { key: 'type', name: text('Type'), kind: 'choice', value: { fact: 'type' } };

const townWith = (
  rows: readonly TableRow[],
  change: Partial<RuleSetOfTable> = {},
  columns: readonly TableColumn[] = [judged],
): MunicipalityConfiguration => {
  const town = minimalTown('alfa');
  const ruleSet: RuleSetOfTable = {
    key: 'set',
    name: text('Set'),
    purpose: 'criterion',
    hitPolicy: 'first',
    table: { columns, rows },
    ...change,
  };
  const [criterion, ...others] = town.framework.criteria;
  return {
    ...town,
    ruleSets: { set: ruleSet },
    framework:
      ruleSet.purpose === 'criterion'
        ? { ...town.framework, criteria: [{ ...criterion!, source: { kind: 'rules', ruleSet: 'set' } }, ...others] }
        : town.framework,
    projectTypes:
      ruleSet.purpose === 'criterion'
        ? town.projectTypes
        : { ...town.projectTypes, house: { ...town.projectTypes['house']!, ruleSets: ['set'] } },
  };
};
const found = (...given: Parameters<typeof townWith>) =>
  checkConfigurationAtOnce(townWith(...given), registryOf()).map(({ severity, code, pointer }) => [severity, code, pointer]);

describe('a table', () => {
  it('that takes every answer has no problems', () => {
    expect(
      found([
        { when: { judged: { below: 0 } }, score: -1 },
        { when: {}, score: 1 },
      ]),
    ).toEqual([]);
    expect(found([{ when: { judged: { below: 0 } }, score: -1 }], { otherwise: 0 })).toEqual([]);
    expect(found([{ when: { judged: { below: 0 } }, message: text('Laag.') }], { purpose: 'flag' })).toEqual([]);
  });

  it.each<[string, string, string, TableRow[], Partial<RuleSetOfTable>?, TableColumn[]?]>([
    ['warning', 'tableGap', '/table/rows', [{ when: { judged: { below: 0 } }, score: 1 }]],
    [
      'warning',
      'tableRowUnreachable',
      '/table/rows/1',
      [
        { when: {}, score: 1 },
        { when: { judged: { below: 0 } }, score: 2 },
      ],
    ],
    [
      'warning',
      'tableOverlap',
      '/table/rows/1',
      [
        { when: {}, score: 1 },
        { when: { judged: { below: 0 } }, score: 2 },
      ],
      { hitPolicy: 'unique' },
    ],
    ['error', 'rangeEmpty', '/table/rows/0/when/judged', [{ when: { judged: { from: 3, below: 3 } }, score: 1 }]],
    ['error', 'cellKind', '/table/rows/0/when/judged', [{ when: { judged: true }, score: 1 }]],
    ['error', 'tableColumn', '/table/rows/0/when/juged', [{ when: { juged: { below: 3 } }, score: 1 }]],
    ['error', 'scoreMissing', '/table/rows/0/score', [{ when: {} }]],
    ['error', 'scoreOutsideScale', '/table/rows/0/score', [{ when: {}, score: 9 }]],
    ['error', 'messageMissing', '/table/rows/0/message', [{ when: {} }], { purpose: 'knockout' }],
    ['error', 'tableEmpty', '/table/rows', []],
    ['error', 'aggregateMissing', '/hitPolicy', [{ when: {}, score: 1 }], { hitPolicy: 'collect' }],
    ['error', 'choiceUnknown', '/table/rows/0/when/type/0', [{ when: { type: ['hous'] }, score: 1 }], { otherwise: 0 }, [type]],
    ['error', 'columnKind', '/table/columns/0/kind', [{ when: {}, score: 1 }], {}, [{ ...judged, kind: 'yesNo' }]],
    [
      'error',
      'answerUnknown',
      '/table/columns/0/value/path',
      [{ when: {}, score: 1 }],
      {},
      [{ ...judged, value: { fact: 'answers', path: 'judged.livin' } }],
    ],
    ['error', 'factUnknown', '/table/columns/0/value/fact', [{ when: {}, score: 1 }], {}, [{ ...judged, value: { fact: 'answer' } }]],
    ['error', 'tableColumn', '/table/columns/1/key', [{ when: {}, score: 1 }], {}, [judged, judged]],
    ['error', 'tableUnit', '/table/columns/0/unit', [{ when: {}, score: 1 }], {}, [{ ...type, unit: 'euroCents' }]],
  ])('%s %s at %s', (severity, code, pointer, ...given) => {
    expect(found(...given)).toContainEqual([severity, code, pointer]);
  });

  it('with a choice that was nearly right is told which was meant', () => {
    const problems = checkConfigurationAtOnce(townWith([{ when: { type: ['hous'] }, score: 1 }], { otherwise: 0 }, [type]), registryOf());
    expect(problems.find(({ code }) => code === 'choiceUnknown')?.remedy.nl).toBe('Bedoelde u ‘house’?');
  });

  it('reads as sentences on a terminal', () => {
    const lines = formatProblems(checkConfigurationAtOnce(townWith([{ when: { judged: { below: 0 } }, score: 1 }]), registryOf()), 'nl');
    expect(lines).toContain('rules/set.json  let op  /table/rows  [tableGap]');
    expect(lines).toMatch(/Geen rij past bij Oordeel vanaf 0, bijvoorbeeld Oordeel 0\.\n {4}→ Voeg een rij toe/);
    expect(lines).toContain('0 fouten, 1 waarschuwing.');
  });

  it('may have ten thousand rows and fifty columns, and not one more', () => {
    const columns = Array.from({ length: 51 }, (_column, index) => ({ ...judged, key: `c${index}` }));
    expect(found([{ when: {}, score: 1 }], {}, columns).map(([, code]) => code)).toContain('shape.maxItems');
    expect(found([{ when: {}, score: 1 }], {}, columns.slice(1))).toEqual([]);
    const rows = Array.from({ length: 10_001 }, (_row, index): TableRow => ({
      when: { judged: { from: index, below: index + 1 } },
      score: 1,
    }));
    expect(found(rows, { otherwise: 0 }).map(([, code]) => code)).toContain('shape.maxItems');
    const started = mainThreadTime();
    expect(found(rows.slice(0, 10_000), { otherwise: 0 }).filter(([severity]) => severity === 'error')).toEqual([]);
    expect(mainThreadTime() - started).toBeLessThan(10_000);
  });
});

it('a column over an answer that is a list could never fit, and says so', () => {
  const town = townWith([{ when: {}, score: 1 }], {}, [{ ...judged, kind: 'choice', value: { fact: 'answers', path: 'house.partners' } }]);
  const form = town.forms['house']!;
  const section = {
    key: 'own',
    namespace: 'house',
    schema: { type: 'object', properties: { partners: { type: 'array', items: { type: 'string' } } } },
    items: [{ kind: 'question' as const, name: 'partners', label: text('Partners'), widget: 'checkboxes' as const, options: [] }],
  };
  const changed = {
    ...town,
    forms: { ...town.forms, house: { ...form, pages: [{ ...form.pages[0]!, sections: [...form.pages[0]!.sections, section] }] } },
  };
  const problem = checkConfigurationAtOnce(changed, registryOf()).find(({ code }) => code === 'columnKind');
  expect(problem?.message.nl).toContain('meer antwoorden tegelijk');
});
