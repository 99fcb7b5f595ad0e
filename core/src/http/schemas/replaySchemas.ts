import { answer, integer, listOf, moment, number, oneOf, ref, text, truth } from './build.ts';

const words = ref('LocalizedText');
const named = listOf(answer({ key: text, name: words }));
const keys = listOf(text);
const range = answer({ low: number, high: number });
const side = answer({ source: oneOf('active', 'draft', 'release'), hash: text }, { number: text });
const outcome = answer(
  { interval: range, positive: number, negative: number, route: text, knockout: oneOf('none', 'possible', 'certain') },
  { priority: number, impactLoad: number, advice: text, rank: integer },
);
const intake = answer(
  {
    kind: oneOf('draft', 'project'),
    id: text,
    name: text,
    typeKey: text,
    typeName: words,
    phase: text,
    consequence: oneOf('noSubmit', 'noDecision', 'typeGone'),
    problems: listOf(answer({ path: text, code: text, message: words })),
  },
  { person: text, releaseNumber: text },
);
const change = answer(
  { id: text, part: text, name: words },
  {
    key: text,
    crossing: answer({ count: integer, complete: truth }),
    fires: answer({ before: integer, after: integer, new: integer, added: listOf(answer({ code: text, name: text })) }),
    intakes: integer,
  },
);

/** Shapes of what two configurations do to every project. */
export const replaySchemas = {
  Replay: answer(
    {
      id: text,
      revision: integer,
      state: oneOf('waiting', 'running', 'done', 'cancelled', 'brokenOff', 'failed'),
      from: side,
      to: side,
      done: integer,
      of: integer,
      startedAt: moment,
      startedByName: text,
      changedSince: integer,
    },
    { finishedAt: moment, milliseconds: integer, problem: words, summary: ref('ReplaySummary') },
  ),
  ReplaySummary: answer(
    {
      projects: integer,
      unweighed: integer,
      moved: integer,
      thresholds: answer({ total: integer, up: integer, down: integer }),
      scores: integer,
      routes: integer,
      escalations: answer({ new: integer, gone: integer }),
      knockouts: answer({ new: integer, gone: integer }),
      states: integer,
      types: integer,
      advice: answer({ before: named, after: named, table: listOf(listOf(integer)) }),
      histogram: answer({ start: number, width: number, before: listOf(integer), after: listOf(integer) }),
      intakes: answer({ total: integer, listed: listOf(intake), waiting: listOf(text) }),
      changes: listOf(change),
      reasons: answer({ projects: integer, changes: integer, of: integer }),
      routeNames: named,
      escalationNames: named,
      knockoutNames: named,
      typeNames: named,
    },
    { furthest: answer({ code: text, name: text, before: integer, after: integer }) },
  ),
  ReplayIntakes: answer({ total: integer, items: listOf(intake) }),
  ReplayProjects: answer({
    total: integer,
    items: listOf(
      answer(
        { code: text, name: text, typeKey: text, phase: text },
        {
          before: outcome,
          after: outcome,
          unweighed: answer({ side: oneOf('from', 'to', 'both'), why: words }),
          newEscalations: keys,
          goneEscalations: keys,
          newKnockouts: keys,
          goneKnockouts: keys,
          stateGone: answer({ workflow: text, state: text, name: words }),
          typeGone: truth,
          reasons: listOf(answer({ kind: oneOf('single', 'together', 'others') }, { change: text, effect: number })),
        },
      ),
    ),
  }),
};
