import { stateOf } from './stateOf.ts';
import { stepVoters, votesNeeded } from './stepVoters.ts';
import type { ApprovalStep, WorkflowDefinition } from './workflowDefinition.ts';
import type { WorkflowContext, WorkflowEffect, WorkflowInstance } from './workflowInstance.ts';

export type Step = { instance: WorkflowInstance; effects: WorkflowEffect[] };

/** Enters a state: a new round, without votes. A step that nobody may take is reported; an advisory one is then passed over. */
export const enterState = (
  definition: WorkflowDefinition,
  previous: WorkflowInstance,
  target: string,
  context: WorkflowContext & { now: string },
): Step => {
  const state = stateOf(definition, target);
  const { step: _step, ...course } = previous;
  const instance: WorkflowInstance = { ...course, state: state.key, phase: state.phase, since: context.now, votes: [] };
  const entered: WorkflowEffect = { kind: 'stateEntered', state: state.key, phase: state.phase, previous: previous.state };
  const next = enterStep(instance, state.approval?.steps ?? [], context);
  return { instance: next.instance, effects: [entered, ...next.effects] };
};

/** Goes to the first of these steps; they are the ones that are left in the state. */
export const enterStep = (instance: WorkflowInstance, steps: readonly ApprovalStep[], context: WorkflowContext): Step => {
  const effects: WorkflowEffect[] = [];
  for (const [index, step] of steps.entries()) {
    const missing = lacksVoters(step, instance, context);
    if (missing !== undefined)
      effects.push({ kind: 'noVoter', state: instance.state, step: step.key, code: 'WB-WORKFLOW-NO-VOTER', message: missing });
    if (missing === undefined || step.advisory !== true || index === steps.length - 1)
      return { instance: { ...instance, step: step.key }, effects };
  }
  return { instance, effects };
};

/** What is wrong when fewer people may vote than the step needs. */
export const lacksVoters = (
  step: ApprovalStep,
  instance: Pick<WorkflowInstance, 'submitter'>,
  context: WorkflowContext,
): { nl: string; en: string } | undefined => {
  const voters = stepVoters(step, instance, context).length;
  const needed = votesNeeded(step.mode, voters);
  if (voters >= needed) return undefined;
  return {
    nl: `In de stap ‘${step.name.nl}’ zijn ${needed} stemmen nodig, maar er ${voters === 1 ? 'mag 1 persoon' : `mogen ${voters} mensen`} stemmen. Vraag de beheerder de rol aan iemand te geven.`,
    en: `The step “${step.name.en ?? step.name.nl}” needs ${needed} votes, but ${voters === 1 ? '1 person' : `${voters} people`} may vote. Ask the administrator to give someone the role.`,
  };
};
