import { rulesOf } from '../../rules/rulesOf.ts';
import type { CheckContext } from './checkContext.ts';
import { answerProblem, type FactProblem, factProblem } from './factProblem.ts';
import { unknownName } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** Type, answers and expected outcomes of every test case exist. */
export const checkTestCases = (context: CheckContext): void => {
  for (const [key, { projectType, answers, inputs, expected }] of context.testCases) {
    const report = context.reportFor('testCases', key);
    if (!context.keys.projectTypes.includes(projectType)) {
      report(
        '/projectType',
        'referenceUnknown',
        unknownName(projectType, { nl: 'projecttype', en: 'project type' }, context.keys.projectTypes),
      );
      continue;
    }
    const scope = { types: [projectType], everyType: true };
    for (const [namespace, values] of Object.entries(answers)) {
      if (values === null || typeof values !== 'object' || Array.isArray(values)) continue;
      for (const name of Object.keys(values)) {
        const problem = answerProblem(`${namespace}.${name}`, scope, context);
        if (problem !== undefined) report(`/answers/${namespace}/${name}`, problem.code, atName(problem, `${namespace}.`), { atKey: true });
      }
    }
    const { framework } = context;
    const expectName = (name: string | undefined, known: readonly string[] | undefined, pointer: string, nl: string, en: string): void => {
      if (name !== undefined && known !== undefined && !known.includes(name))
        report(pointer, 'referenceUnknown', unknownName(name, { nl, en }, known));
    };
    expectName(
      expected.advice,
      framework?.advice.map((advice) => advice.key),
      '/expected/advice',
      'advies',
      'advice',
    );
    expectName(
      expected.route,
      framework?.routes.map((route) => route.key),
      '/expected/route',
      'route',
      'route',
    );
    const criteria = framework?.criteria.map((criterion) => criterion.key);
    const expectProperty = (name: string, known: readonly string[] | undefined, pointer: string): void => {
      if (known === undefined || known.includes(name)) return;
      const problem = { code: 'referenceUnknown' as const, ...unknownName(name, { nl: 'criterium', en: 'criterion' }, known) };
      report(pointer, problem.code, atName(problem, ''), { atKey: true });
    };
    for (const criterion of Object.keys(expected.scores ?? {})) expectProperty(criterion, criteria, `/expected/scores/${criterion}`);
    for (const criterion of Object.keys(inputs?.judgements ?? {})) expectProperty(criterion, criteria, `/inputs/judgements/${criterion}`);
    for (const [index, escalation] of (expected.escalations ?? []).entries())
      expectName(
        escalation,
        framework?.escalations.map((known) => known.key),
        `/expected/escalations/${index}`,
        'escalatie',
        'escalation',
      );
    for (const [index, knockout] of (expected.knockouts ?? []).entries())
      expectName(knockout, knockoutsOf(context), `/expected/knockouts/${index}`, 'uitsluiting', 'knock-out');
    for (const [index, role] of (expected.next?.roles ?? []).entries())
      expectName(role, context.keys.roles, `/expected/next/roles/${index}`, 'rol', 'role');
    const workflow = context.workflows.get(context.projectTypes.get(projectType)?.workflow ?? '');
    expectName(
      expected.next?.state,
      workflow?.states.map((state) => state.key),
      '/expected/next/state',
      'status',
      'state',
    );
    for (const [index, path] of (expected.refused ?? []).entries()) {
      const problem = answerProblem(path.split('.').slice(0, 2).join('.'), scope, context);
      if (problem !== undefined)
        report(`/expected/refused/${index}`, problem.code, path.split('.').length === 2 ? problem : { ...problem, mends: [] });
    }
    for (const measure of Object.keys(expected.measures ?? {})) {
      const problem = factProblem({ fact: 'measures', path: measure }, { types: [] }, context);
      if (problem !== undefined) report(`/expected/measures/${measure}`, problem.code, atName(problem, ''), { atKey: true });
    }
  }
};

/** `<rule set>/<rule>` of every rule that can rule a project out. */
const knockoutsOf = ({ ruleSets }: CheckContext): string[] =>
  [...ruleSets.values()].flatMap((ruleSet) =>
    ruleSet.purpose === 'knockout' ? rulesOf(ruleSet).map(({ key }) => `${ruleSet.key}/${key}`) : [],
  );

/** The mends of a name that is itself a property: it is renamed, as long as it stays where it stands. */
const atName = ({ mends = [], ...problem }: FactProblem, prefix: string): FactProblem => ({
  ...problem,
  mends: mends.flatMap(({ label, edits }) => {
    const [edit] = edits;
    const meant = edit !== undefined && 'to' in edit ? textOf(edit.to) : '';
    return meant.startsWith(prefix) && meant !== '' ? [{ label, edits: [{ rename: meant.slice(prefix.length) }] }] : [];
  }),
});
