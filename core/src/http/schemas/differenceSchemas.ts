import { answer, anything, integer, listOf, mapOf, moment, oneOf, page, ref, text, truth } from './build.ts';

const said = {
  sentence: listOf(answer({ text }, { mark: oneOf('strong', 'was', 'now') })),
  consequences: listOf(text),
};
const source = answer(
  { source: text, kind: oneOf('draft', 'release'), number: text, active: truth },
  { hash: text, publishedAt: moment, authorName: text, reason: text, revision: integer },
);

/** Shapes of differences between configurations. */
export const differenceSchemas = {
  SaidChange: answer(said, { detail: { type: 'object' } }),
  Difference: answer({
    from: source,
    to: source,
    changes: listOf(
      answer(
        {
          id: text,
          part: text,
          kind: oneOf('added', 'changed', 'removed', 'renamed', 'moved'),
          path: text,
          by: listOf(answer({ name: text, at: moment })),
          ...said,
        },
        { key: text, pointer: text, detail: { type: 'object' } },
      ),
    ),
  }),
  ConfigurationFolder: answer({ municipality: text, source: source, files: mapOf(text) }),
  PushReport: answer({
    written: truth,
    revision: integer,
    files: listOf(answer({ file: text, state: oneOf('added', 'changed', 'removed') })),
    changes: listOf(text),
    conflicts: listOf(
      answer(
        {
          file: text,
          pointer: text,
          path: text,
          kind: oneOf('set', 'order'),
          words: answer({
            place: ref('LocalizedText'),
            base: ref('LocalizedText'),
            ours: ref('LocalizedText'),
            theirs: ref('LocalizedText'),
          }),
        },
        { line: integer, column: integer, base: anything, ours: anything, theirs: anything },
      ),
    ),
    deletions: listOf(text),
    removals: listOf(answer({ file: text, text, answered: integer })),
    problems: listOf(answer({ severity: oneOf('error', 'warning'), file: text, pointer: text, message: ref('LocalizedText') })),
  }),
  RawDifference: answer({
    from: source,
    to: source,
    files: listOf(answer({ file: text, state: oneOf('added', 'changed', 'removed'), text })),
  }),
  Trace: page(
    answer(
      {
        hash: text,
        number: text,
        publishedAt: moment,
        authorName: text,
        reason: text,
        origin: oneOf('folder', 'published'),
        said: listOf(ref('SaidChange')),
      },
      { reviewerName: text, editor: answer({ name: text, at: moment }), from: anything, to: anything },
    ),
  ),
};
