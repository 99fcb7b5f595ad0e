import type { ApprovalStep, WorkflowDefinition, WorkflowState } from './workflowDefinition.ts';
import type { Vote, WorkflowInstance } from './workflowInstance.ts';

/** Where a course goes on under another definition. */
export type MovedInstance =
  | {
      /** `same`: the state is there too. `chosen`: somebody said where to. `phase`: the one state with the same portfolio phase. */
      how: 'same' | 'chosen' | 'phase';
      instance: WorkflowInstance;
      /** Votes that no longer count, because the step on which they were cast is not the same any more. */
      lapsed: readonly Vote[];
    }
  /** The state is gone and it has to be said which one takes its place. */
  | { how: 'open' };

/**
 * The course of a project under another version of its workflow, or under another workflow. It stays in its state where that still exists; votes count on only
 * while the approval step is exactly the same.
 * @param target `release` holds `after`, `now` is an ISO moment, `chosen` the state that takes the place of the present one
 */
export const moveInstance = (
  instance: WorkflowInstance,
  before: WorkflowDefinition | undefined,
  after: WorkflowDefinition,
  { release, now, chosen }: { release: string; now: string; chosen?: string },
): MovedInstance => {
  const place = placeIn(instance, after, chosen);
  if (place === undefined) return { how: 'open' };
  const { state, how } = place;
  const { step: _step, ...course } = instance;
  const moved = { ...course, workflow: after.key, release, state: state.key, phase: state.phase };
  const steps = state.approval?.steps ?? [];
  const stepsBefore = before?.states.find(({ key }) => key === instance.state)?.approval?.steps ?? [];
  const under = steps.findIndex(({ key }) => key === instance.step);
  const goesOn = how === 'same' && under !== -1 && sameSteps(steps.slice(0, under + 1), stepsBefore.slice(0, under + 1));
  if (goesOn) return { how, instance: { ...moved, step: instance.step! }, lapsed: [] };
  const first = steps[0]?.key;
  const since = how === 'same' ? instance.since : now;
  return { how, instance: { ...moved, since, votes: [], ...(first === undefined ? {} : { step: first }) }, lapsed: instance.votes };
};

const placeIn = (
  { state, phase }: WorkflowInstance,
  { states }: WorkflowDefinition,
  chosen: string | undefined,
): { state: WorkflowState; how: 'same' | 'chosen' | 'phase' } | undefined => {
  const find = (key: string): WorkflowState | undefined => states.find((candidate) => candidate.key === key);
  const wanted = chosen === undefined ? undefined : find(chosen);
  if (wanted !== undefined && wanted.key !== state) return { state: wanted, how: 'chosen' };
  const same = find(state);
  if (same !== undefined) return { state: same, how: 'same' };
  const inPhase = states.filter((candidate) => candidate.phase === phase);
  return inPhase.length === 1 ? { state: inPhase[0]!, how: 'phase' } : undefined;
};

/** Everything but the words: a better name does not undo a vote. */
const sameSteps = (one: readonly ApprovalStep[], other: readonly ApprovalStep[]): boolean => ruling(one) === ruling(other);

const ruling = (steps: readonly ApprovalStep[]): string =>
  JSON.stringify(
    steps.map(({ key, approvers, mode, veto = [], separationOfDuties = true, advisory = false }) => [
      key,
      approvers.map((approver) => ('role' in approver ? `role ${approver.role}` : `answer ${approver.answer}`)).sort(),
      typeof mode === 'string' ? mode : Object.entries(mode),
      [...veto].sort(),
      separationOfDuties,
      advisory,
    ]),
  );
