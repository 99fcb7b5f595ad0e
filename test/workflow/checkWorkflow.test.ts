import { describe, expect, test } from '@jest/globals';
import { checkWorkflow } from '../../core/src/workflow/checkWorkflow.ts';
import type { WorkflowDefinition, WorkflowState } from '../../core/src/workflow/workflowDefinition.ts';
import { standard } from './fixtures.ts';

const roles = ['applicant', 'departmentManager', 'board', 'controller', 'executive', 'portfolioManager'];
const found = (definition: WorkflowDefinition) => checkWorkflow(definition, roles).map(({ code, pointer }) => [code, pointer]);
const changed = (key: string, change: (state: WorkflowState) => Partial<WorkflowState>): WorkflowDefinition => ({
  ...standard,
  states: standard.states.map((state) => (state.key === key ? { ...state, ...change(state) } : state)),
});
const approvalChanged = (change: Partial<NonNullable<WorkflowState['approval']>>) =>
  changed('check', ({ approval }) => ({ approval: { ...approval!, ...change } }));
const stepChanged = (change: object) => approvalChanged({ steps: [{ ...standard.states[0]!.approval!.steps[0]!, ...change }] });

describe('checkWorkflow', () => {
  test('the flow of Voorbeeldstad is right', () => {
    expect(checkWorkflow(standard, roles)).toEqual([]);
  });

  test('unknown states and roles, with what was probably meant', () => {
    const problems = checkWorkflow({ ...standard, initial: 'chek' }, roles.filter((role) => role !== 'board').concat('boards'));
    expect(problems.find(({ pointer }) => pointer === '/initial')).toMatchObject({
      code: 'stateUnknown',
      remedy: { nl: 'Bedoelde u ‘check’?' },
    });
    expect(problems.filter(({ code }) => code === 'roleUnknown').map(({ pointer, remedy }) => [pointer, remedy.nl])).toEqual([
      ['/states/3/approval/steps/0/approvers/0/role', 'Bedoelde u ‘boards’?'],
      ['/states/4/approval/steps/0/approvers/0/role', 'Bedoelde u ‘boards’?'],
    ]);
  });

  test('states that cannot be reached, left or ended', () => {
    const island: WorkflowState = { key: 'island', name: { nl: 'Eiland' }, phase: 'idea' };
    expect(found({ ...standard, states: [...standard.states, island] })).toEqual([
      ['stateUnreachable', '/states/9'],
      ['stateDeadEnd', '/states/9'],
    ]);
    const looping = {
      ...standard,
      transitions: standard.transitions.map((each) => (each.key === 'close' ? { ...each, to: 'definition' } : each)),
    };
    expect(found(looping)).toEqual([
      ['stateWithoutEnd', '/states/5'],
      ['stateUnreachable', '/states/6'],
    ]);
    const leaving = {
      ...standard,
      transitions: standard.transitions.map((each) => (each.key === 'close' ? { ...each, from: ['definition', 'rejected'] } : each)),
    };
    expect(found(leaving)).toEqual([['finalLeft', '/states/7']]);
  });

  test('a transition that nobody may take or that starts nowhere', () => {
    const [withdraw, ...others] = standard.transitions;
    expect(found({ ...standard, transitions: [{ ...withdraw!, submitterMay: false }, ...others] })).toContainEqual([
      'transitionNobody',
      '/transitions/0/roles',
    ]);
    expect(found({ ...standard, transitions: [{ ...withdraw!, from: [] }, ...others] })).toContainEqual([
      'transitionNowhere',
      '/transitions/0/from',
    ]);
  });

  test('approvals that lead nowhere', () => {
    expect(found(approvalChanged({ rejected: [] }))).toContainEqual(['outcomeMissing', '/states/0/approval/rejected']);
    const when = { fact: 'weighing', path: 'route', operator: 'equal', value: 'x' };
    expect(found(approvalChanged({ returned: [{ to: 'returned', when }] }))).toEqual([
      ['outcomeConditional', '/states/0/approval/returned/0/when'],
    ]);
    expect(found(approvalChanged({ returned: [{ to: 'returned' }, { to: 'rejected', when }, { to: 'returned' }] }))).toEqual([
      ['outcomeNeverTaken', '/states/0/approval/returned/1'],
    ]);
    expect(found(approvalChanged({ steps: [] }))).toEqual([['approvalWithoutSteps', '/states/0/approval/steps']]);
  });

  test.each([
    [{ approvers: [] }, 'stepNobody', 'approvers'],
    [{ mode: { quorum: 0 } }, 'quorumImpossible', 'mode'],
    [{ mode: { quorum: 1.5 } }, 'quorumImpossible', 'mode'],
    [{ mode: { quorumPercent: 101 } }, 'quorumImpossible', 'mode'],
    [{ advisory: true }, 'advisoryLast', 'advisory'],
    [{ veto: ['nobody'] }, 'roleUnknown', 'veto/0'],
  ])('step %j', (change, code, place) => {
    expect(found(stepChanged(change))).toEqual([[code, `/states/0/approval/steps/0/${place}`]]);
  });

  test('doubled keys, and conditions that cannot be evaluated', () => {
    expect(found({ ...standard, transitions: [...standard.transitions, standard.transitions[0]!] })).toEqual([
      ['keyDuplicate', '/transitions/3/key'],
    ]);
    const guarded = {
      ...standard,
      transitions: standard.transitions.map((each) => ({ ...each, guard: { fact: 'weighting', operator: 'isPresent' } })),
    };
    expect(found(guarded)[0]).toEqual(['factUnknown', '/transitions/0/guard/fact']);
  });
});
