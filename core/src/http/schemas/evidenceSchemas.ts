import { answer, anything, integer, listOf, moment, number, oneOf, page, ref, text, truth } from './build.ts';

const evidenceClass = oneOf('A', 'B', 'C');
const person = answer({ name: text, at: moment });
const assessed = answer({ score: number, motivation: text, at: moment }, { reason: text });

/** Shapes of evidence, panels and reproduction. */
export const evidenceSchemas = {
  ContributionEvidence: answer(
    { criterion: text, class: evidenceClass, adoptedClass: evidenceClass, author: person, mayRecord: truth, mayReview: truth },
    {
      claimedClass: evidenceClass,
      baseline: text,
      expectedValue: text,
      year: integer,
      source: text,
      remark: text,
      reviewer: answer({ name: text, at: moment }, { remark: text }),
    },
  ),
  ContributionEvidenceList: page(ref('ContributionEvidence')),
  Assessment: answer(
    { account: text, name: text, score: number, motivation: text, at: moment },
    { reason: text, earlier: listOf(assessed) },
  ),
  Judgement: answer(
    {
      criterion: text,
      name: ref('LocalizedText'),
      goal: text,
      indicator: ref('LocalizedText'),
      role: text,
      roleName: ref('LocalizedText'),
      phase: oneOf('open', 'compare', 'settled'),
      needed: integer,
      count: integer,
      eligible: integer,
      maximumDistance: number,
      mayAssess: truth,
      maySettle: truth,
    },
    {
      whyNot: ref('LocalizedText'),
      own: ref('Assessment'),
      assessments: listOf(ref('Assessment')),
      conversations: listOf(answer({ on: text, present: listOf(text), said: text, by: text, byName: text, at: moment })),
      distance: number,
      needsConversation: truth,
      proposal: number,
      panelRevision: integer,
      settled: answer({
        criterion: text,
        score: number,
        low: number,
        high: number,
        assessors: listOf(text),
        motivation: text,
        by: text,
        byName: text,
        at: moment,
      }),
    },
  ),
  JudgementList: page(ref('Judgement')),
  Reproduction: answer(
    {
      code: text,
      at: moment,
      release: text,
      outcome: oneOf('identical', 'different', 'impossible'),
      differences: listOf(answer({ path: text }, { stored: anything, computed: anything })),
      plugins: listOf(answer({ plugin: text, version: text, outcome: oneOf('same', 'different', 'notInstalled') })),
    },
    { releaseNumber: text, why: ref('LocalizedText') },
  ),
};
