import type { FormEngine } from '../forms/createFormEngine.ts';
import { readPath } from '../shared/dottedPath.ts';
import { WeegbrugError, type ErrorPlace } from '../shared/errors/weegbrugError.ts';
import type { PortfolioPhase } from '../workflow/workflowDefinition.ts';
import type { Project } from './project.ts';

const beforeDecision = new Set<PortfolioPhase>(['idea', 'intake', 'assessment', 'decision']);

/** Whether going from one phase to the other admits the project to the portfolio (or parks it): the decision that the weighing prepares. */
export const isAdmission = (from: PortfolioPhase, to: PortfolioPhase): boolean =>
  beforeDecision.has(from) && !beforeDecision.has(to) && to !== 'rejected' && to !== 'closed';

const both = (nl: string, en: string | undefined): ErrorPlace['message'] => ({ nl, en: en ?? nl });

/**
 * What is asked before anybody admits the project: knock-outs settled, questions of a new release answered, the explanations of escalations written.
 * With an agreed or claimed statutory duty a knock-out is a conflict that the board sees; law goes first.
 * @throws WB-PROJECT-KNOCKOUT-CERTAIN, WB-PROJECT-KNOCKOUT-OPEN, WB-PROJECT-QUESTIONS-OPEN, WB-PROJECT-ESCALATION-ANSWER
 */
export const requireReadyForDecision = (project: Project, engine?: FormEngine): void => {
  const { code, weighing, core } = project;
  const knockouts = (outcome: 'certain' | 'possible') =>
    weighing.knockouts
      .filter((knockout) => knockout.outcome === outcome)
      .map(({ ruleSet, rule, message }) => ({ pointer: `/rules/${ruleSet}/${rule}`, message: both(message.nl, message.en) }));
  const certain = knockouts('certain');
  if (certain.length > 0 && !core.statutory.claimed) throw new WeegbrugError('WB-PROJECT-KNOCKOUT-CERTAIN', { code }, { places: certain });
  const possible = knockouts('possible');
  if (possible.length > 0 && !core.statutory.claimed) throw new WeegbrugError('WB-PROJECT-KNOCKOUT-OPEN', { code }, { places: possible });
  if (project.openQuestions !== undefined)
    throw new WeegbrugError(
      'WB-PROJECT-QUESTIONS-OPEN',
      { code, release: project.openQuestions.release },
      {
        places: project.openQuestions.questions.map(({ path, message }) => ({
          pointer: `/answers/${path.replaceAll('.', '/')}`,
          message,
        })),
      },
    );
  const places = missingExplanations(project).map(({ path, name }) => {
    const label = engine === undefined ? undefined : labelOf(engine, path);
    return {
      pointer: `/answers/${path.replaceAll('.', '/')}`,
      message: both(
        `${name.nl}: vul ${label === undefined ? `de toelichting (${path})` : `"${label.nl}"`} in.`,
        `${name.en ?? name.nl}: fill in ${label === undefined ? `the explanation (${path})` : `"${label.en ?? label.nl}"`}.`,
      ),
    };
  });
  if (places.length > 0) throw new WeegbrugError('WB-PROJECT-ESCALATION-ANSWER', { code }, { places });
};

/** Explanations that a certain escalation asks for and that the dossier does not hold yet. */
export const missingExplanations = ({ weighing, answers }: Pick<Project, 'weighing' | 'answers'>) =>
  weighing.escalations.flatMap(({ key, name, consequence, outcome, requiresAnswer }) => {
    if (outcome !== 'certain' || requiresAnswer === undefined) return [];
    const answer = readPath(answers, requiresAnswer);
    return typeof answer === 'string' && answer.trim() !== '' ? [] : [{ key, name, consequence, path: requiresAnswer }];
  });

/** Whether a decision on this project has to be motivated because of its weighing. */
export const needsMotivation = ({ weighing }: Pick<Project, 'weighing'>): boolean =>
  weighing.escalations.some(({ outcome, requiresMotivation }) => outcome === 'certain' && requiresMotivation);

const labelOf = (engine: FormEngine, path: string) => {
  const [namespace, name] = path.split('.');
  for (const page of engine.form.pages)
    for (const section of page.sections)
      if (section.namespace === namespace)
        for (const item of section.items) if (item.kind === 'question' && item.name === name) return item.label;
  return undefined;
};
