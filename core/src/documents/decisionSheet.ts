import type { OperationContext } from '../configuration/operationContext.ts';
import type { TemplateValues } from '../configuration/templates/templateFields.ts';
import { rankOf } from '../portfolio/rankOf.ts';
import { explanationWords, plain } from '../explanation/messages/words.ts';
import { sayAdvice, sayRoute } from '../explanation/render/sayOutcome.ts';
import { saySum } from '../explanation/render/saySum.ts';
import { approvalStepView } from '../projects/approvalStepView.ts';
import { missingExplanations } from '../projects/decisionRequirements.ts';
import { explainStored } from '../projects/explainProject.ts';
import type { DecisionRecord, Project } from '../projects/project.ts';
import type { WorkflowSurroundings } from '../projects/workflowSurroundings.ts';
import { readPath } from '../shared/dottedPath.ts';
import type { Language, LocalizedText } from '../shared/localizedText.ts';
import { goalLine } from './goalLine.ts';

const voteWords = {
  approve: { nl: 'akkoord', en: 'agreed' },
  reject: { nl: 'niet akkoord', en: 'not agreed' },
  return: { nl: 'terugsturen', en: 'return' },
} as const;
const outcomeWords = {
  approved: { nl: 'Akkoord', en: 'Approved' },
  rejected: { nl: 'Niet akkoord', en: 'Rejected' },
  returned: { nl: 'Teruggestuurd', en: 'Returned' },
} as const;

/** Everything on the one-page decision sheet, with names instead of keys and reasons in words. */
export const decisionSheet = async (
  context: OperationContext,
  project: Project,
  surroundings: WorkflowSurroundings,
  decisions: readonly DecisionRecord[],
  language: Language,
): Promise<TemplateValues<'sheet'>> => {
  const { framework, municipality } = surroundings.compiled.release.configuration;
  const { number } = surroundings.compiled.release;
  const { core, weighing, workflow } = project;
  const state = surroundings.definition.states.find(({ key }) => key === workflow.state);
  const step = approvalStepView(project, state, surroundings);
  const person = (key: string | undefined): string | undefined => {
    const found = municipality.people.find((one) => one.key === key);
    return found === undefined ? undefined : `${found.name}, ${found.position[language] ?? found.position.nl}`;
  };
  const route = framework.routes.find(({ key }) => key === weighing.route);
  const advice = framework.advice.find(({ key }) => key === weighing.advice);
  const knockouts = weighing.knockouts.map(({ message, outcome }) => ({ message, certain: outcome === 'certain' }));
  const explanations = missingExplanations(project);
  const rank = await rankOf(context, project.code);
  const explanation = explainStored(project, surroundings.compiled);
  const words = explanationWords(language);
  return {
    reasons: { advice: plain(sayAdvice(explanation, words)), route: plain(sayRoute(explanation.route, words)) },
    sum: saySum(explanation.sum, words)
      .filter(({ key, formulas }) => key === 'priority' && formulas.length > 0)
      .map(({ label, formulas, value }) => [label, ...formulas, value].join(' = ')),
    state: state?.name,
    proposal: step?.subject ?? state?.approval?.subject ?? decisions[0]?.subject,
    politicalSponsor: person(core.politicalSponsor),
    officialSponsor: person(core.officialSponsor),
    projectManager: person(core.projectManager),
    programme: nameOf(municipality.programmes, core.programme),
    domain: nameOf(municipality.domains, core.domain),
    rank,
    advice: advice?.name,
    adviceTone: advice?.tone ?? 'none',
    provisional: weighing.provisional,
    possibleAdvice: weighing.possibleAdvice.map((key) => nameOf(framework.advice, key)),
    route: route?.name,
    escalations: weighing.escalations.map(({ key, name, consequence, outcome, goal, requiresAnswer }) => ({
      name,
      consequence,
      possible: outcome === 'possible',
      goal: weighing.goals.find((one) => one.goal === goal)?.name,
      answer: requiresAnswer === undefined ? undefined : readPath(project.answers, requiresAnswer),
      unanswered: explanations.some((one) => one.key === key),
    })),
    knockouts,
    conflict: core.statutory.claimed && knockouts.some(({ certain }) => certain),
    statutory: core.statutory,
    goals: explanation.goals
      .filter(({ applicable, completeness, score }) => applicable && (completeness < 1 || (score ?? 0) !== 0))
      .map((goal) => goalLine(goal, framework.scale, words)),
    otherGoals: weighing.goals.filter(({ applicable, completeness, score }) => !applicable || (completeness === 1 && (score ?? 0) === 0))
      .length,
    axes: (['complexity', 'risk', 'capacity'] as const).map((axis) => ({
      name: framework.axes[axis].name,
      class: weighing.axes[axis],
      maximum: framework.axisScale.max,
    })),
    missing: weighing.missing.map(({ name, low, high }) => ({ name, low, high })),
    uncertain: (weighing.uncertain ?? []).map(({ name, class: evidenceClass, low, high }) => ({ name, class: evidenceClass, low, high })),
    step: step === undefined ? undefined : { name: step.name, needed: step.needed, votes: step.votes.map(voteLine) },
    earlierSteps: (step?.earlier ?? []).map(({ name, outcome, votes }) => ({
      name,
      outcome: outcome === undefined ? undefined : outcomeWords[outcome],
      votes: votes.map(voteLine),
    })),
    decisions: decisions.map(({ at, subject, outcome, votes }) => ({
      at,
      subject,
      outcome: outcomeWords[outcome],
      votes: votes.map(voteLine),
    })),
    status: project.status,
    framework: framework.title,
    adopted: framework.adopted,
    planYear: String(framework.planYear),
    release: number,
    printedAt: context.clock().toISOString(),
    complete: explanations.length === 0 && weighing.missing.length === 0,
  };
};

const voteLine = ({ name, vote, motivation, at }: Project['workflow']['votes'][number]) => ({
  name,
  vote: voteWords[vote],
  motivation,
  at,
});

const nameOf = (list: readonly { key: string; name: LocalizedText }[], key: string | undefined): LocalizedText | undefined =>
  list.find((one) => one.key === key)?.name;
