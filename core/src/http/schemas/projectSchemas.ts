import { portfolioPhases } from '../../workflow/workflowDefinition.ts';
import { answer, anything, integer, listOf, moment, number, oneOf, page, ref, text, truth } from './build.ts';

const interval = answer({ low: number, high: number });
const phase = oneOf(...portfolioPhases);
const status = oneOf('green', 'amber', 'red');
const person = answer({ name: text, position: ref('LocalizedText') });

/** Shapes of dossiers, drafts, decisions, the ranking and what waits for people. */
export const projectSchemas = {
  Vote: answer({ step: text, account: text, name: text, vote: oneOf('approve', 'reject', 'return'), motivation: text, at: moment }),
  Draft: answer(
    { id: text, revision: integer, typeKey: text, typeName: ref('LocalizedText'), title: text, release: text, answers: ref('Answers'), createdAt: moment, changedAt: moment },
    { page: text, projectCode: text },
  ),
  DraftList: page(ref('Draft')),
  ProjectSummary: answer(
    { code: text, name: text, typeKey: text, typeName: ref('LocalizedText'), phase, stateName: ref('LocalizedText'), interval, positive: number, negative: number, changedAt: moment },
    { domain: text, priority: number, advice: text, status, nextStep: ref('LocalizedText') },
  ),
  ProjectList: page(ref('ProjectSummary')),
  Action: answer(
    { kind: oneOf('transition', 'vote'), allowed: truth },
    { transition: text, label: ref('LocalizedText'), remark: text, step: text, name: ref('LocalizedText'), subject: ref('LocalizedText'), reason: ref('LocalizedText'), motivation: text, current: ref('Vote') },
  ),
  Project: answer(
    {
      code: text,
      revision: integer,
      typeKey: text,
      typeName: ref('LocalizedText'),
      core: answer({ name: text, statutory: answer({ claimed: truth, agreed: truth }) }),
      names: answer({}, { domain: ref('LocalizedText'), programme: ref('LocalizedText'), politicalSponsor: person, officialSponsor: person, projectManager: person }),
      answers: ref('Answers'),
      phase,
      state: answer({ key: text, name: ref('LocalizedText'), since: moment }, { step: anything }),
      release: answer({ hash: text, number: text }),
      submittedByName: text,
      submittedAt: moment,
      changedAt: moment,
      weighing: ref('Weighing'),
      measures: listOf(ref('MeasureResult')),
      actions: listOf(ref('Action')),
      mayEdit: truth,
      mayAgreeStatutory: truth,
      documents: listOf(answer({ key: text, name: ref('LocalizedText') })),
    },
    { rank: answer({ position: integer, of: integer }), status, statusReason: text },
  ),
  Decision: answer(
    { id: text, at: moment, state: text, subject: ref('LocalizedText'), outcome: oneOf('approved', 'rejected', 'returned'), votes: listOf(ref('Vote')) },
    { priority: number, advice: text },
  ),
  DecisionList: page(ref('Decision')),
  HistoryEntry: answer({ id: text, at: moment, byName: text, action: text, subject: text, text: ref('LocalizedText') }, { details: { type: 'object' }, projectCode: text, projectName: text }),
  HistoryList: page(ref('HistoryEntry')),
  Report: answer({ id: text, at: moment, byName: text, status, explanation: text }),
  ReportList: page(ref('Report')),
  RankingRow: answer(
    {
      code: text,
      name: text,
      typeKey: text,
      typeName: ref('LocalizedText'),
      phase,
      interval,
      completeness: number,
      positive: number,
      negative: number,
      net: number,
      provisional: truth,
      possibleAdvice: listOf(text),
      route: text,
      escalations: listOf(text),
      knockout: oneOf('none', 'possible', 'certain'),
      statutory: oneOf('none', 'requested', 'agreed'),
      parts: listOf(answer({ goal: text, positive: number, negative: number })),
    },
    { rank: integer, domain: text, programme: text, priority: number, urgency: number, impactLoad: number, advice: text, netCost: integer, fte: integer, status },
  ),
  Ranking: answer({ items: listOf(ref('RankingRow')), total: integer, totals: answer({ netCost: number, fte: number }), release: text, releaseNumber: text }),
  SavedView: answer({ id: text, revision: integer, name: text, parameters: { type: 'object', additionalProperties: text } }),
  SavedViewList: page(ref('SavedView')),
  Task: answer(
    { kind: oneOf('decide', 'returned', 'missing', 'mitigation', 'draft', 'statutory'), projectName: text, title: ref('LocalizedText'), reason: ref('LocalizedText'), since: moment },
    { projectCode: text, draftId: text, mayVote: truth, whyNot: ref('LocalizedText'), subject: ref('LocalizedText'), advice: text },
  ),
  TaskList: page(ref('Task')),
};
