import { answer, anything, integer, listOf, moment, oneOf, ref, text, truth } from './build.ts';

/** Shapes of test cases: how they come out, and what they reach. */
export const testCaseSchemas = {
  TestRuns: answer({
    content: text,
    counts: answer({ green: integer, red: integer, waived: integer, broken: integer }),
    items: listOf(
      answer(
        {
          key: text,
          name: ref('LocalizedText'),
          projectType: text,
          outcome: oneOf('green', 'red', 'broken'),
          isNew: truth,
          isAskedOtherwise: truth,
          expectations: listOf(answer({ pointer: text, expected: anything, holds: truth }, { got: anything, before: anything })),
        },
        { why: ref('LocalizedText'), outcomeHash: text, waived: answer({ reason: text, byName: text, at: moment }) },
      ),
    ),
    removed: listOf(answer({ key: text, name: ref('LocalizedText') })),
  }),
  MadeTestCase: answer({ key: text, differs: listOf(text) }),
  Coverage: answer({
    total: integer,
    byTestCases: integer,
    byProjects: integer,
    projects: integer,
    unreached: listOf(
      answer(
        {
          id: text,
          kind: oneOf('rule', 'row', 'band', 'advice', 'route', 'escalation'),
          part: oneOf('ruleSets', 'framework'),
          pointer: text,
          name: ref('LocalizedText'),
          byProject: truth,
        },
        { key: text, of: ref('LocalizedText') },
      ),
    ),
  }),
};
