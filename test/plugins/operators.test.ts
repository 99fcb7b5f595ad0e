import { describe, expect, test } from '@jest/globals';
import { checkConfigurationAtOnce } from '../../core/src/configuration/checkConfiguration.ts';
import { conditionArguments } from '../../core/src/explanation/argument/ruleArguments.ts';
import { explanationWords } from '../../core/src/explanation/messages/words.ts';
import { sayCondition } from '../../core/src/explanation/render/sayFact.ts';
import type { PluginDefinition, PluginOperator } from '../../core/src/plugins/api/index.ts';
import { operatorsOf } from '../../core/src/plugins/operatorsOf.ts';
import { compileRuleSet } from '../../core/src/rules/compileRuleSet.ts';
import type { Rule, RuleSet } from '../../core/src/rules/ruleSet.ts';
import { runRuleSet } from '../../core/src/rules/runRuleSet.ts';
import { runRuleSetInterpreted } from '../../core/src/rules/runRuleSetInterpreted.ts';
import { openTown } from '../reference/town.ts';
import housing from '../../plugins/housing/src/plugin.ts';
import { minimalConfiguration, registryOf, treesPlugin } from '../configuration/minimalMunicipality.ts';

const operator = (key: string, against: PluginOperator['against'], change: Partial<PluginOperator> = {}): PluginOperator => ({
  key,
  label: { nl: `${key} nl`, en: `${key} en` },
  types: ['text'],
  expects: 'scalar',
  against,
  ...change,
});
const startsWith = operator('startsWith', (expected) => (actual) => (String(actual).startsWith(String(expected)) ? 'true' : 'false'));
const plugin: PluginDefinition = {
  ...treesPlugin,
  operators: [
    startsWith,
    operator('throws', () => () => {
      throw new Error('no');
    }),
    operator('nonsense', () => () => 'maybe' as never),
    operator(
      'empties',
      () => (actual) => {
        (actual as unknown[]).length = 0;
        return 'true';
      },
      { types: ['list'], expects: 'none' },
    ),
  ],
};
const registry = registryOf(plugin);
const rule = (key: string, name: string, path: string, value?: unknown): Rule => ({
  key,
  name: { nl: key },
  conditions: { all: [{ fact: 'answers', path, operator: name, ...(value === undefined ? {} : { value }) }] },
  event: { type: 'flag', params: { message: { nl: key } } },
});
const setOf = (...rules: Rule[]): RuleSet => ({ key: 'set', name: { nl: 'Set' }, purpose: 'flag', hitPolicy: 'collect', rules });
const facts = { answers: { name: 'beuk', number: 5, list: ['a'] } };

describe('rules with operators of a plugin', () => {
  const ruleSet = setOf(
    rule('holds', 'trees.startsWith', 'name', 'be'),
    rule('holds-not', 'trees.startsWith', 'name', 'ei'),
    rule('throws', 'trees.throws', 'name', 'x'),
    rule('nonsense', 'trees.nonsense', 'name', 'x'),
    rule('absent', 'trees.throws', 'nothing', 'x'),
    rule('other-kind', 'trees.throws', 'number', 'x'),
    rule('empties', 'trees.empties', 'list'),
    rule('after', 'contains', 'list', 'a'),
  );
  const compiled = compileRuleSet(ruleSet, { operators: operatorsOf(['trees'], registry) });

  test('one that throws or gives nonsense costs its rule only, and no value that it gets can be changed', () => {
    const { evidence } = runRuleSet(compiled, facts, { evidence: true });
    expect(Object.fromEntries(evidence.map((entry) => [entry.rule, [entry.outcome, entry.failure]]))).toEqual({
      holds: ['true', undefined],
      'holds-not': ['false', undefined],
      throws: ['unknown', 'no'],
      nonsense: ['unknown', "operator trees.nonsense gave string, not 'true', 'false' or 'unknown'"],
      absent: ['unknown', undefined],
      'other-kind': ['unknown', undefined],
      empties: ['true', undefined],
      after: ['true', undefined],
    });
    expect(facts.answers.list).toEqual(['a']);
  });

  test('compiled and on json-rules-engine alike', async () => {
    expect(await runRuleSetInterpreted(compiled, facts, { evidence: true })).toEqual(runRuleSet(compiled, facts, { evidence: true }));
  });

  test('are said in the words of the plugin', () => {
    const operators = operatorsOf(['trees'], registry);
    const [entry] = runRuleSet(compiled, facts, { evidence: true }).evidence;
    const [argument] = conditionArguments(entry!.trace, (fact) => ({ fact }), operators);
    expect(sayCondition(argument!, explanationWords('nl'))).toContain('startsWith nl be');
    expect(sayCondition(argument!, explanationWords('en'))).toContain('startsWith en be');
  });
});

describe('an operator that does not come back', () => {
  const endless = (): never => {
    for (;;) {
      try {
        for (;;);
      } catch {
        // It does not let itself be stopped by an error.
      }
    }
  };
  let asked = 0;
  const catalogue = () =>
    operatorsOf(
      ['trees'],
      registryOf({
        ...treesPlugin,
        operators: [
          startsWith,
          operator('loops', () => () => {
            asked += 1;
            return endless();
          }),
          operator('loopsBefore', () => endless()),
          operator('throwsBefore', () => {
            throw new Error('not this side');
          }),
        ],
      }),
    );

  test('costs its rule, also on the right-hand side; the others still count', async () => {
    const compiled = compileRuleSet(
      setOf(
        rule('loops', 'trees.loops', 'name', 'x'),
        rule('loops-before', 'trees.loopsBefore', 'name', 'x'),
        rule('throws-before', 'trees.throwsBefore', 'name', 'x'),
        rule('holds', 'trees.startsWith', 'name', 'be'),
      ),
      { operators: catalogue() },
    );
    const { evidence, events, unknown } = runRuleSet(compiled, facts, { evidence: true });
    expect(events.map((event) => event.rule)).toEqual(['holds']);
    expect(unknown).toEqual(['loops', 'loops-before', 'throws-before']);
    expect(evidence.map(({ failure }) => failure)).toEqual([
      expect.stringMatching(/took longer than 100 ms$/),
      'operator trees.loopsBefore took longer than 100 ms',
      'not this side',
      undefined,
    ]);
  });

  test('rests after three times in a row, and keeps nobody waiting any more', () => {
    const loops = catalogue().get('trees.loops')!.against('x');
    asked = 0;
    for (let time = 0; time < 3; time += 1) expect(() => loops('beuk')).toThrow('took longer than 100 ms');
    expect(() => loops('beuk')).toThrow('operator trees.loops rests');
    expect(asked).toBe(3);
  });
});

describe('where a configuration may use them', () => {
  const problems = (change: (configuration: ReturnType<typeof minimalConfiguration>) => void, plugins = registry) => {
    const configuration = minimalConfiguration();
    change(configuration);
    return checkConfigurationAtOnce(configuration, plugins).map(({ code, pointer, message }) => ({ code, pointer, text: message.en }));
  };
  const condition = { fact: 'answers', path: 'project.name', operator: 'trees.startsWith', value: 'be' };

  test('in a rule set, when the town uses the plugin', () => {
    const inRules = (c: ReturnType<typeof minimalConfiguration>): void => void (c.ruleSets.buurt.rules[0].conditions.all[0] = condition);
    expect(problems(inRules)).toEqual([]);
    expect(problems(inRules, registryOf(treesPlugin))).toEqual([
      { code: 'operatorUnknown', pointer: '/rules/0/conditions/all/0/operator', text: 'The operator “trees.startsWith” does not exist.' },
    ]);
  });

  test('not in a form, which is also judged in the browser', () => {
    const inForm = problems((c) => (c.forms.plantsoen.pages[1].visibleWhen = { all: [condition] }));
    expect(inForm).toContainEqual({
      code: 'operatorUnknown',
      pointer: '/pages/1/visibleWhen/all/0/operator',
      text: 'The operator “trees.startsWith” of a plugin cannot be used here; it works in rule sets only.',
    });
  });
});

test('housing.includesGroup finds a group whatever its capitals, and leaves open what a row does not tell', () => {
  const { against } = operatorsOf(['housing'], registryOf(housing)).get('housing.includesGroup')!;
  const names = against('Statushouders');
  expect(names([{ group: 'Jongeren', share: 50 }, { group: ' statushouders ' }])).toBe('true');
  expect(names([{ group: 'Jongeren' }])).toBe('false');
  expect(names([{ share: 50 }])).toBe('unknown');
  expect(names([])).toBe('false');
  expect(names(undefined)).toBe('unknown');
});

test('Flexwonen De Kade in Voorbeeldstad is signalled for its status holders, either way of running', async () => {
  const town = await openTown('voorbeeldstad');
  const signals = town.types.get('flexwonen')!.ruleSets.find(({ ruleSet }) => ruleSet.key === 'target-group-signals')!;
  const deKade = { answers: housing.samples[1]!.answers };
  const { events, evidence } = runRuleSet(signals, deKade, { evidence: true });
  expect(events.map(({ rule: key }) => key)).toEqual(['status-holders']);
  expect(evidence.map(({ outcome }) => outcome)).toEqual(['true']);
  expect((await runRuleSetInterpreted(signals, deKade)).events).toEqual(events);
  expect(runRuleSet(signals, { answers: { housing: { targetGroups: [{ group: 'Jongeren', share: 100 }] } } }).events).toEqual([]);
});
