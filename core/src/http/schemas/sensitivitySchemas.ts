import { answer, integer, listOf, mapOf, moment, number, oneOf, page, ref, text, truth } from './build.ts';

const release = { release: text, releaseNumber: text };
const project = { code: text, name: text };
const share = { type: 'number', minimum: 0, maximum: 1 };
const chance = share;
const stays = answer({}, { low: share, high: share });
const swap = answer({ share, towards: oneOf('less', 'more'), riser: answer(project), faller: answer(project) });
const step = answer({ share, moved: integer, advice: integer, entered: integer }, { largest: answer({ ...project, change: number }) });
const numbers = listOf(number);

/** Shapes of what other weights would do: terms, turning points, chances, scenarios. */
export const sensitivitySchemas = {
  RankingTerms: answer({
    ...release,
    listed: listOf(integer),
    groups: listOf(integer),
    portfolio: answer({
      leaves: listOf(text),
      scaleMax: number,
      contribution: number,
      minimumCompleteness: share,
      codes: listOf(text),
      names: listOf(text),
      priority: listOf(numbers),
      terms: listOf(listOf({ oneOf: [number, numbers] })),
      rest: listOf(numbers),
      fixed: listOf(numbers),
      apart: listOf(integer),
      closed: listOf(integer),
      otherWeights: listOf(integer),
    }),
  }),
  Compared: answer({ projects: integer, otherGoals: integer, otherWeights: integer, withoutRank: integer }),
  Sensitivity: answer({
    ...release,
    top: integer,
    step: share,
    compared: ref('Compared'),
    goals: listOf(
      answer(
        {
          goal: text,
          name: ref('LocalizedText'),
          path: listOf(text),
          share,
          movable: truth,
          order: stays,
          top: stays,
          down: step,
          up: step,
        },
        { swap, other: swap },
      ),
    ),
  }),
  Robustness: answer(
    {
      ...release,
      seed: integer,
      samples: integer,
      spread: number,
      top: integer,
      largestError: number,
      compared: ref('Compared'),
      projects: listOf(
        answer(
          { ...project, rank: integer, chances: listOf(chance), later: chance, noScore: chance, top: chance, error: number },
          { meanRank: number },
        ),
      ),
    },
    { factors: mapOf(number) },
  ),
  Scenario: answer({
    id: text,
    revision: integer,
    name: text,
    byName: text,
    mine: truth,
    createdAt: moment,
    ...release,
    weights: mapOf(share),
  }),
  ScenarioList: page(ref('Scenario')),
};
