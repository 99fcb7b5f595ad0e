import type { FindingCode } from '../shared/findings/findingCodes.ts';
import { checkCondition } from '../rules/checkCondition.ts';
import type { Condition } from '../rules/condition.ts';
import { meantName } from '../shared/proposedMend.ts';
import { nameRemedy } from '../shared/nameRemedy.ts';
import type { Problem } from '../rules/problem.ts';
import type { ApprovalStep, WorkflowDefinition, WorkflowState } from './workflowDefinition.ts';
import { workflowTexts as texts } from './workflowTexts.ts';

/** A problem of a workflow; a warning does not keep a release from being published. */
export type WorkflowProblem = Problem & { severity?: 'error' | 'warning' };

type Words = Pick<Problem, 'message' | 'remedy' | 'mends'>;
type Report = (pointer: string, code: FindingCode, words: Words, severity?: 'warning') => void;

/** Facts that a guard or an outcome may name. */
const facts = ['answers', 'core', 'measures', 'type', 'weighing', 'instance', 'project'];
const outcomes = ['approved', 'rejected', 'returned'] as const;

/**
 * Everything that is wrong with a workflow, at once: unknown states and roles, states that cannot be reached or left, transitions and steps that nobody may
 * take, approvals that lead nowhere, conditions that cannot be evaluated. The shape is checked before, by its JSON Schema.
 * @param roleKeys roles of the municipality.
 */
export const checkWorkflow = (definition: WorkflowDefinition, roleKeys: readonly string[] | ReadonlySet<string>): WorkflowProblem[] => {
  const problems: WorkflowProblem[] = [];
  const report: Report = (pointer, code, { message, remedy, mends }, severity) => {
    problems.push({
      pointer,
      code,
      message,
      remedy,
      ...(mends === undefined ? {} : { mends }),
      ...(severity === undefined ? {} : { severity }),
    });
  };
  const roles = [...roleKeys];
  const stateKeys = definition.states.map(({ key }) => key);
  const known = {
    state: (key: string, pointer: string): void => {
      if (!stateKeys.includes(key))
        report(pointer, 'stateUnknown', { ...texts.state(key, nameRemedy(key, stateKeys)), ...meantName(key, stateKeys) });
    },
    role: (key: string, pointer: string): void => {
      if (!roles.includes(key)) report(pointer, 'roleUnknown', { ...texts.role(key, nameRemedy(key, roles)), ...meantName(key, roles) });
    },
    condition: (condition: Condition | undefined, pointer: string): void => {
      if (condition === undefined) return;
      for (const problem of checkCondition(condition, { facts })) report(`${pointer}${problem.pointer}`, problem.code, problem);
    },
  };

  known.state(definition.initial, '/initial');
  checkDuplicates(stateKeys, '/states', report);
  checkDuplicates(
    definition.transitions.map(({ key }) => key),
    '/transitions',
    report,
  );
  definition.states.forEach((state, index) => checkApproval(state, `/states/${index}/approval`, known, report));
  definition.transitions.forEach(({ label, from, to, roles: allowed, submitterMay, guard }, index) => {
    const pointer = `/transitions/${index}`;
    from.forEach((key, place) => known.state(key, `${pointer}/from/${place}`));
    known.state(to, `${pointer}/to`);
    allowed.forEach((key, place) => known.role(key, `${pointer}/roles/${place}`));
    known.condition(guard, `${pointer}/guard`);
    if (from.length === 0) report(`${pointer}/from`, 'transitionNowhere', texts.noFrom(label.nl));
    if (submitterMay !== true && !allowed.some((key) => roles.includes(key)))
      report(`${pointer}/roles`, 'transitionNobody', texts.nobody(label.nl));
  });
  checkPaths(definition, report);
  return problems;
};

type Known = {
  state: (key: string, pointer: string) => void;
  role: (key: string, pointer: string) => void;
  condition: (condition: Condition | undefined, pointer: string) => void;
};

const checkDuplicates = (keys: readonly string[], pointer: string, report: Report): void =>
  keys.forEach((key, index) => {
    if (keys.indexOf(key) < index) report(`${pointer}/${index}/key`, 'keyDuplicate', texts.duplicate(key));
  });

const checkApproval = ({ approval, name, final }: WorkflowState, pointer: string, known: Known, report: Report): void => {
  if (approval === undefined) return;
  if (final === true) report(pointer, 'finalLeft', texts.finalLeft(name.nl));
  if (approval.steps.length === 0) report(`${pointer}/steps`, 'approvalWithoutSteps', texts.noSteps(name.nl));
  checkDuplicates(
    approval.steps.map(({ key }) => key),
    `${pointer}/steps`,
    report,
  );
  approval.steps.forEach((step, index) => checkStep(step, `${pointer}/steps/${index}`, index === approval.steps.length - 1, known, report));
  for (const outcome of outcomes) {
    const targets = approval[outcome];
    const place = `${pointer}/${outcome}`;
    if (targets.length === 0) report(place, 'outcomeMissing', texts.noOutcome(name.nl, outcome));
    targets.forEach(({ to, when }, index) => {
      known.state(to, `${place}/${index}/to`);
      known.condition(when, `${place}/${index}/when`);
      const last = index === targets.length - 1;
      if (last && when !== undefined) report(`${place}/${index}/when`, 'outcomeConditional', texts.lastCondition(name.nl, outcome));
      if (!last && when === undefined) report(`${place}/${index + 1}`, 'outcomeNeverTaken', texts.neverTaken(name.nl, outcome));
    });
  }
};

const checkStep = (step: ApprovalStep, pointer: string, last: boolean, known: Known, report: Report): void => {
  const { approvers, mode, veto, name } = step;
  if (approvers.length === 0) report(`${pointer}/approvers`, 'stepNobody', texts.noApprovers(name.nl));
  approvers.forEach((approver, index) => {
    if ('role' in approver) known.role(approver.role, `${pointer}/approvers/${index}/role`);
  });
  veto?.forEach((key, index) => known.role(key, `${pointer}/veto/${index}`));
  const impossible =
    typeof mode === 'object' &&
    ('quorum' in mode ? !Number.isInteger(mode.quorum) || mode.quorum < 1 : !(mode.quorumPercent > 0 && mode.quorumPercent <= 100));
  if (impossible) report(`${pointer}/mode`, 'quorumImpossible', texts.quorum(name.nl));
  if (last && step.advisory === true) report(`${pointer}/advisory`, 'advisoryLast', texts.advisoryLast(name.nl));
};

/** What can be reached from the start, and from where an end can be reached. */
const checkPaths = (definition: WorkflowDefinition, report: Report): void => {
  const next = new Map<string, Set<string>>();
  for (const { key, approval } of definition.states) {
    const targets = outcomes.flatMap((outcome) => approval?.[outcome].map(({ to }) => to) ?? []);
    next.set(key, new Set([...targets, ...definition.transitions.filter(({ from }) => from.includes(key)).map(({ to }) => to)]));
  }
  const reachable = closure([definition.initial], (key) => next.get(key) ?? []);
  const finals = definition.states.filter(({ final }) => final === true).map(({ key }) => key);
  const ending = closure(finals, (key) => [...next].filter(([, targets]) => targets.has(key)).map(([from]) => from));
  definition.states.forEach(({ key, name, final }, index) => {
    const pointer = `/states/${index}`;
    const out = next.get(key)?.size ?? 0;
    if (!reachable.has(key)) report(pointer, 'stateUnreachable', texts.unreachable(name.nl));
    if (final !== true && out === 0) report(pointer, 'stateDeadEnd', texts.deadEnd(name.nl));
    else if (final !== true && !ending.has(key)) report(pointer, 'stateWithoutEnd', texts.noEnd(name.nl), 'warning');
    if (final === true && definition.transitions.some(({ from }) => from.includes(key)))
      report(pointer, 'finalLeft', texts.finalLeft(name.nl));
  });
};

const closure = (start: readonly string[], step: (key: string) => Iterable<string>): ReadonlySet<string> => {
  const found = new Set(start);
  for (const key of found) for (const other of step(key)) found.add(other);
  return found;
};
