import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WeegbrugError } from '../../core/src/shared/errors/weegbrugError.ts';
import { availableActions } from '../../core/src/workflow/availableActions.ts';
import { startInstance } from '../../core/src/workflow/startInstance.ts';
import { transition } from '../../core/src/workflow/transition.ts';
import type { WorkflowDefinition, WorkflowState } from '../../core/src/workflow/workflowDefinition.ts';
import type { WorkflowActor, WorkflowEvent, WorkflowInstance } from '../../core/src/workflow/workflowInstance.ts';

const now = '2027-01-05T09:00:00.000Z';
const stateKeys = ['s0', 's1', 's2', 's3'];
const roles = ['r0', 'r1', 'r2'];
const accounts = ['a0', 'a1', 'a2', 'a3', 'a4'];
const stateKey = fc.constantFrom(...stateKeys);
const role = fc.constantFrom(...roles);
const route = fc.constantFrom('light', 'heavy', undefined);

const outcome = fc
  .tuple(stateKey, stateKey)
  .map(([light, other]) => [{ to: light, when: { fact: 'weighing', path: 'route', operator: 'equal', value: 'light' } }, { to: other }]);
const step = fc.record({
  approvers: fc.array(
    fc.oneof(
      role.map((name) => ({ role: name })),
      fc.constant({ answer: 'project.owner' }),
    ),
    { minLength: 1, maxLength: 2 },
  ),
  mode: fc.oneof(
    fc.constantFrom('any' as const, 'all' as const),
    fc.integer({ min: 1, max: 4 }).map((quorum) => ({ quorum })),
    fc.integer({ min: 1, max: 100 }).map((quorumPercent) => ({ quorumPercent })),
  ),
  veto: fc.array(role, { maxLength: 1 }),
  separationOfDuties: fc.boolean(),
  advisory: fc.boolean(),
  motivation: fc.constantFrom('required' as const, 'optional' as const),
});
const approval = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  approved: outcome,
  rejected: outcome,
  returned: outcome,
});
const definition: fc.Arbitrary<WorkflowDefinition> = fc
  .record({
    states: fc.tuple(...stateKeys.map(() => fc.option(approval, { nil: undefined }))),
    transitions: fc.array(
      fc.record({
        from: fc.uniqueArray(stateKey, { minLength: 1 }),
        to: stateKey,
        roles: fc.array(role),
        submitterMay: fc.boolean(),
        remark: fc.constantFrom('required' as const, 'optional' as const, 'none' as const),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ states, transitions }) => ({
    key: 'w',
    name: { nl: 'w' },
    initial: 's0',
    states: states.map((given, index): WorkflowState => ({
      key: stateKeys[index]!,
      name: { nl: stateKeys[index]! },
      phase: 'decision',
      ...(given === undefined
        ? {}
        : {
            approval: {
              ...given,
              subject: { nl: 'x' },
              steps: given.steps.map((each, number) => ({ ...each, key: `p${number}`, name: { nl: `p${number}` } })),
            },
          }),
    })),
    transitions: transitions.map((each, index) => ({ ...each, key: `t${index}`, label: { nl: `t${index}` } })),
  }));

const people = fc.tuple(
  ...accounts.map((account) =>
    fc.uniqueArray(role, { minLength: 1 }).map((held): WorkflowActor => ({ account, name: account, roles: held })),
  ),
);
const world = fc.record({
  voters: people,
  sponsors: fc.uniqueArray(fc.constantFrom(...accounts), { maxLength: 2 }),
  route,
  owner: fc.constantFrom(...accounts, undefined),
});
const event = fc.oneof(
  fc.record({
    kind: fc.constant('transition' as const),
    transition: fc.integer({ min: 0, max: 5 }).map((index) => `t${index}`),
    account: fc.constantFrom(...accounts),
    remark: fc.constantFrom('', 'omdat'),
  }),
  fc.record({
    kind: fc.constant('vote' as const),
    step: fc.constantFrom('p0', 'p1', 'p2'),
    vote: fc.constantFrom('approve' as const, 'reject' as const, 'return' as const),
    account: fc.constantFrom(...accounts),
    motivation: fc.constantFrom('', 'omdat'),
  }),
);

/** Plays the events that are allowed, and looks at every instance on the way. */
const play = (
  given: WorkflowDefinition,
  {
    voters,
    sponsors,
    route: taken,
    owner,
  }: { voters: readonly WorkflowActor[]; sponsors: string[]; route: string | undefined; owner: string | undefined },
  events: readonly { account: string }[],
  look: (instance: WorkflowInstance, before: WorkflowInstance, event: WorkflowEvent) => void,
): number => {
  const context = { facts: { weighing: { route: taken }, answers: { project: { owner } } }, voters, sponsors, now };
  let instance = startInstance(given, { release: 'r', submitter: 'a0', now });
  let count = 0;
  for (const { account, ...rest } of events) {
    const full = { ...rest, actor: voters.find((voter) => voter.account === account)! } as WorkflowEvent;
    const frozen = JSON.stringify(instance);
    const allowed = availableActions(given, instance, full.actor, context).some(
      (action) =>
        action.allowed &&
        (action.kind === 'vote'
          ? full.kind === 'vote' && full.step === action.step
          : full.kind === 'transition' && full.transition === action.transition),
    );
    try {
      const next = transition(given, instance, full, context);
      expect(allowed).toBe(true);
      expect(next).toEqual(transition(given, instance, full, context));
      look(next.instance, instance, full);
      expect(JSON.stringify(instance)).toBe(frozen);
      instance = next.instance;
      count += 1;
    } catch (error) {
      if (!(error instanceof WeegbrugError)) throw error;
      expect(!allowed || ['WB-WORKFLOW-REMARK-MISSING', 'WB-WORKFLOW-MOTIVATION-MISSING'].includes(error.code)).toBe(true);
    }
  }
  return count;
};

describe('a course, whatever happens to it', () => {
  test('stays in a defined state with a defined step; nobody votes twice; duties stay separated; what is offered is what is allowed', () => {
    let steps = 0;
    fc.assert(
      fc.property(definition, world, fc.array(event, { minLength: 20, maxLength: 60 }), (given, around, events) => {
        steps += play(given, around, events, (instance, before, happened) => {
          const state = given.states.find(({ key }) => key === instance.state);
          expect(state).toBeDefined();
          expect(instance.phase).toBe(state!.phase);
          expect(instance.step !== undefined).toBe(state!.approval !== undefined);
          if (instance.step !== undefined) expect(state!.approval!.steps.map(({ key }) => key)).toContain(instance.step);
          const votes = instance.votes.map(({ step: at, account }) => `${at} ${account}`);
          expect(new Set(votes).size).toBe(votes.length);
          for (const { step: at, account } of instance.votes) {
            const rule = state!.approval!.steps.find(({ key }) => key === at)!;
            if (rule.separationOfDuties !== false) expect(account === 'a0' || around.sponsors.includes(account)).toBe(false);
          }
          if (happened.kind === 'vote') expect(happened.step).toBe(before.step);
          expect([instance.workflow, instance.release, instance.submitter]).toEqual(['w', 'r', 'a0']);
        });
      }),
      { numRuns: 500 },
    );
    expect(steps).toBeGreaterThan(500);
  });
});
