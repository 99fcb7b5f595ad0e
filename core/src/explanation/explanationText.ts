import type { RenderedExplanation } from './renderExplanation.ts';

/** An explanation as plain lines, for the command line and a memo. */
export const explanationText = (rendered: RenderedExplanation): string =>
  (rendered.statement === undefined
    ? [
        ...rendered.sum.toReversed().map(({ label, value, formulas }) => [label, ...formulas, value].join(' = ')),
        '',
        rendered.advice,
        rendered.route,
        ...rendered.interval,
        rendered.completeness,
        '',
        ...rendered.goals.flatMap(({ line, criteria }) => [line, ...criteria.map(({ chain }) => `  ${chain}`)]),
        ...rendered.totals,
        '',
        ...rendered.axes.map(({ sentence }) => sentence),
        ...rendered.escalations.map(({ sentence }) => sentence),
        ...rendered.knockouts.flatMap(({ sentence, conditions }) => [sentence, ...conditions.map((condition) => `  ${condition}`)]),
        ...rendered.findings,
      ]
    : [rendered.statement]
  ).join('\n');
