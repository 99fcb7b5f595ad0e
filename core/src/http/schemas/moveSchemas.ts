import { answer, integer, listOf, moment, number, oneOf, page, ref, text } from './build.ts';

const release = answer({ hash: text, number: text });
const figures = { required: { route: text }, optional: { priority: number, advice: text } };
const state = { key: text, name: ref('LocalizedText') };

/** Shapes of moving running projects to another release. */
export const moveSchemas = {
  MoveCandidates: answer({
    to: release,
    items: listOf(answer({ code: text, name: text, typeName: ref('LocalizedText'), phase: text, release })),
    total: integer,
  }),
  MovePreview: answer(
    { code: text, name: text, typeKey: text, release, before: answer(figures.required, figures.optional), state: answer(state) },
    {
      blocked: ref('LocalizedText'),
      choices: listOf(answer({ ...state, phase: text })),
      after: answer(
        { ...figures.required, state: answer({ ...state, how: oneOf('same', 'chosen', 'phase') }), votesLapsed: integer },
        figures.optional,
      ),
      answers: answer({
        followed: listOf(answer({ label: ref('LocalizedText'), from: text, to: text })),
        dropped: listOf(answer({ label: ref('LocalizedText'), path: text, value: text })),
        open: listOf(answer({ path: text, message: ref('LocalizedText') })),
      }),
    },
  ),
  MovePreviews: answer({ to: release, items: listOf(ref('MovePreview')), total: integer }),
  Move: answer(
    {
      id: text,
      revision: integer,
      at: moment,
      byName: text,
      reason: text,
      to: release,
      state: oneOf('running', 'cancelled', 'done', 'undoing', 'undone'),
      total: integer,
      moved: integer,
      restored: integer,
      refused: listOf(answer({ code: text, why: ref('LocalizedText') })),
    },
    { endedAt: moment },
  ),
  MoveList: page(ref('Move')),
};
