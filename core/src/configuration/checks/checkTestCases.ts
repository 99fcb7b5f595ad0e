import type { CheckContext } from './checkContext.ts';
import { answerProblem, factProblem } from './factProblem.ts';
import { unknownName } from './words.ts';

/** Type, answers and expected outcomes of every test case exist. */
export const checkTestCases = (context: CheckContext): void => {
  for (const [key, { projectType, answers, expected }] of context.testCases) {
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
        if (problem !== undefined) report(`/answers/${namespace}/${name}`, problem.code, problem, { atKey: true });
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
    for (const measure of Object.keys(expected.measures ?? {})) {
      const problem = factProblem({ fact: 'measures', path: measure }, { types: [] }, context);
      if (problem !== undefined) report(`/expected/measures/${measure}`, problem.code, problem, { atKey: true });
    }
  }
};
