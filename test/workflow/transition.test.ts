import { describe, expect, test } from '@jest/globals';
import { WeegbrugError } from '../../core/src/shared/errors/weegbrugError.ts';
import { startInstance } from '../../core/src/workflow/startInstance.ts';
import { transition } from '../../core/src/workflow/transition.ts';
import type { ApprovalStep, WorkflowDefinition } from '../../core/src/workflow/workflowDefinition.ts';
import type { Vote, WorkflowContext, WorkflowEffect, WorkflowEvent, WorkflowInstance } from '../../core/src/workflow/workflowInstance.ts';
import { actor, standard, voters } from './fixtures.ts';

const now = '2027-01-05T09:00:00.000Z';
const context = (change: Partial<WorkflowContext> = {}) => ({
  facts: { weighing: { route: 'portfolio-board' }, answers: {}, core: {} },
  voters,
  sponsors: [],
  now,
  ...change,
});
const start = (definition: WorkflowDefinition = standard) => startInstance(definition, { release: 'r1', submitter: 'applicant', now });
const vote = (account: string, step: string, kind: Vote['vote'] = 'approve', motivation = 'past bij het programma'): WorkflowEvent => ({
  kind: 'vote',
  step,
  vote: kind,
  actor: actor(account),
  motivation,
});
const take = (account: string, key: string, remark?: string): WorkflowEvent => ({
  kind: 'transition',
  transition: key,
  actor: actor(account),
  ...(remark === undefined ? {} : { remark }),
});

type Run = { instance: WorkflowInstance; effects: readonly WorkflowEffect[] };
const play = (events: readonly WorkflowEvent[], given = context(), definition = standard): Run =>
  events.reduce<Run>(({ instance }, event) => transition(definition, instance, event, given), { instance: start(definition), effects: [] });

const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof WeegbrugError) return error.code;
    throw error;
  }
  return 'not refused';
};

/** The standard flow with another step for the board. */
const withBoardStep = (change: Partial<ApprovalStep>): WorkflowDefinition => ({
  ...standard,
  states: standard.states.map((state) =>
    state.key === 'boardDecision'
      ? { ...state, approval: { ...state.approval!, steps: state.approval!.steps.map((step) => ({ ...step, ...change })) } }
      : state,
  ),
});

describe('the flow of Voorbeeldstad', () => {
  test('starts at the check of the department manager and keeps its workflow and release', () => {
    expect(start()).toEqual({
      workflow: 'standard',
      release: 'r1',
      state: 'check',
      phase: 'assessment',
      since: now,
      submitter: 'applicant',
      step: 'manager',
      votes: [],
    });
  });

  test.each([
    ['department-manager', 'departmentDecision'],
    ['portfolio-board', 'boardDecision'],
    ['board-college-council', 'executiveDecision'],
  ])('route %s leads to %s', (route, state) => {
    const { instance, effects } = play([vote('manager', 'manager')], context({ facts: { weighing: { route } } }));
    expect(instance).toMatchObject({ state, phase: 'decision', votes: [], release: 'r1' });
    expect(effects.map(({ kind }) => kind)).toEqual(['voteRecorded', 'stepFinished', 'decision', 'stateEntered']);
  });

  test('an unknown route goes to the last target, the heaviest', () => {
    expect(play([vote('manager', 'manager')], context({ facts: {} })).instance.state).toBe('executiveDecision');
  });

  test('the board decides with two of three equal votes', () => {
    const first = play([vote('manager', 'manager'), vote('board1', 'board')]);
    expect(first.instance).toMatchObject({ state: 'boardDecision', step: 'board' });
    expect(first.effects.map(({ kind }) => kind)).toEqual(['voteRecorded']);
    const second = transition(standard, first.instance, vote('board2', 'board'), context());
    expect(second.instance).toMatchObject({ state: 'definition', phase: 'definition', votes: [] });
    expect(second.instance).not.toHaveProperty('step');
    expect(second.effects.find(({ kind }) => kind === 'decision')).toMatchObject({
      outcome: 'approved',
      subject: { nl: 'Opnemen in portefeuille' },
      votes: [{ account: 'board1' }, { account: 'board2' }],
    });
  });

  test('the board advises, whatever it says, and the executive decides', () => {
    const heavy = context({ facts: { weighing: { route: 'board-college-council' } } });
    const advised = play([vote('manager', 'manager'), vote('board1', 'advice', 'reject'), vote('board2', 'advice', 'reject')], heavy);
    expect(advised.instance).toMatchObject({ state: 'executiveDecision', step: 'executive' });
    expect(advised.effects).toContainEqual(expect.objectContaining({ kind: 'stepFinished', step: 'advice', outcome: 'rejected' }));
    const decided = transition(standard, advised.instance, vote('college', 'executive'), heavy);
    expect(decided.instance.state).toBe('definition');
    expect(decided.effects.find(({ kind }) => kind === 'decision')).toMatchObject({
      outcome: 'approved',
      votes: [{ step: 'advice' }, { step: 'advice' }, { step: 'executive' }],
    });
  });

  test('rejected and returned lead elsewhere, and a returned project starts a new round', () => {
    expect(play([vote('manager', 'manager', 'reject')]).instance.state).toBe('rejected');
    const again = play([vote('manager', 'manager', 'return'), take('applicant', 'resubmit')]);
    expect(again.instance).toMatchObject({ state: 'check', step: 'manager', votes: [] });
  });

  test('the submitter withdraws, with a remark', () => {
    expect(play([take('applicant', 'withdraw', 'Gaat niet door')]).instance).toMatchObject({ state: 'withdrawn', phase: 'closed' });
    expect(refusal(() => play([take('applicant', 'withdraw', '  ')]))).toBe('WB-WORKFLOW-REMARK-MISSING');
    expect(refusal(() => play([take('board1', 'withdraw', 'Nee')]))).toBe('WB-WORKFLOW-TRANSITION-FORBIDDEN');
  });
});

describe('counting votes', () => {
  const board = (definition: WorkflowDefinition, ...votes: [string, Vote['vote']][]): Run =>
    play([vote('manager', 'manager'), ...votes.map(([account, kind]) => vote(account, 'board', kind))], context(), definition);

  test('a vote may be changed until the step is finished, and counts once', () => {
    const { instance } = board(standard, ['board1', 'approve'], ['board1', 'approve'], ['board1', 'reject']);
    expect(instance).toMatchObject({ state: 'boardDecision', votes: [{ account: 'board1', vote: 'reject' }] });
    expect(instance.votes).toHaveLength(1);
  });

  test('a quorum that can no longer be reached rejects, or returns when more people returned', () => {
    const strict = withBoardStep({ mode: { quorum: 3 } });
    expect(board(strict, ['board1', 'approve'], ['board2', 'reject']).instance.state).toBe('rejected');
    expect(board(strict, ['board1', 'approve'], ['board2', 'return']).instance.state).toBe('returned');
    expect(board(standard, ['board1', 'reject'], ['board2', 'return']).instance.state).toBe('rejected');
  });

  test('all: everyone who may vote', () => {
    const all = withBoardStep({ mode: 'all' });
    expect(board(all, ['board1', 'approve'], ['board2', 'approve']).instance.state).toBe('boardDecision');
    expect(board(all, ['board1', 'approve'], ['board2', 'approve'], ['board3', 'approve']).instance.state).toBe('definition');
    expect(board(all, ['board1', 'reject']).instance.state).toBe('rejected');
  });

  test.each([
    [50, 2],
    [66.67, 3],
    [33.3, 1],
    [100, 3],
  ])('%s %% of three voters is %i votes', (quorumPercent, needed) => {
    const accounts = ['board1', 'board2', 'board3'].slice(0, needed);
    const share = withBoardStep({ mode: { quorumPercent } });
    expect(board(share, ...accounts.map((account): [string, Vote['vote']] => [account, 'approve'])).instance.state).toBe('definition');
    expect(board(share, ...accounts.slice(1).map((account): [string, Vote['vote']] => [account, 'approve'])).instance.state).toBe(
      'boardDecision',
    );
  });

  test('a veto decides at once', () => {
    expect(board(standard, ['board1', 'approve'], ['board3', 'reject']).instance.state).toBe('rejected');
  });

  test('a vote of someone who lost the role does not count any more', () => {
    const first = board(standard, ['board1', 'approve']);
    const without = context({ voters: voters.map((voter) => (voter.account === 'board1' ? { ...voter, roles: [] } : voter)) });
    expect(transition(standard, first.instance, vote('board2', 'board'), without).instance.state).toBe('boardDecision');
  });
});

describe('who may vote', () => {
  const atBoard = (change: Partial<WorkflowContext>): Run => play([vote('manager', 'manager')], context(change));

  test('not those without the role, not the submitter, not a sponsor', () => {
    expect(refusal(() => play([vote('board1', 'manager')]))).toBe('WB-WORKFLOW-NOT-A-VOTER');
    const own = startInstance(standard, { release: 'r1', submitter: 'manager', now });
    expect(refusal(() => transition(standard, own, vote('manager', 'manager'), context()))).toBe('WB-WORKFLOW-SEPARATION-OF-DUTIES');
    expect(refusal(() => transition(standard, atBoard({}).instance, vote('board1', 'board'), context({ sponsors: ['board1'] })))).toBe(
      'WB-WORKFLOW-SEPARATION-OF-DUTIES',
    );
  });

  test('a sponsor leaves the count: of three members two are left and both must agree', () => {
    const sponsored = context({ sponsors: ['board1'] });
    const first = transition(standard, atBoard({}).instance, vote('board2', 'board'), sponsored);
    expect(first.instance.state).toBe('boardDecision');
    expect(transition(standard, first.instance, vote('board3', 'board'), sponsored).instance.state).toBe('definition');
  });

  test('duties may be combined where the step says so', () => {
    const combined = withBoardStep({ separationOfDuties: false });
    const { instance } = play([vote('manager', 'manager')], context(), combined);
    expect(transition(combined, instance, vote('board1', 'board'), context({ sponsors: ['board1'] })).instance.votes).toHaveLength(1);
  });

  test('an answer names the approver, by account or by person', () => {
    const named = withBoardStep({ approvers: [{ answer: 'project.owner' }], mode: 'any' });
    const byPerson = context({
      facts: { weighing: { route: 'portfolio-board' }, answers: { project: { owner: 'verhoeven' } } },
      voters: voters.map((voter) => (voter.account === 'board2' ? { ...voter, person: 'verhoeven' } : voter)),
    });
    const { instance } = play([vote('manager', 'manager')], byPerson, named);
    expect(refusal(() => transition(named, instance, vote('board1', 'board'), byPerson))).toBe('WB-WORKFLOW-NOT-A-VOTER');
    expect(transition(named, instance, vote('board2', 'board'), byPerson).instance.state).toBe('definition');
  });

  test('a step that too few may take is reported when it is entered, refuses votes, and can be left', () => {
    const alone = { voters: voters.filter(({ account }) => account !== 'board1' && account !== 'board2') };
    const { instance, effects } = atBoard(alone);
    expect(instance).toMatchObject({ state: 'boardDecision', step: 'board' });
    expect(effects.at(-1)).toEqual({
      kind: 'noVoter',
      state: 'boardDecision',
      step: 'board',
      code: 'WB-WORKFLOW-NO-VOTER',
      message: {
        nl: 'In de stap ‘Portfolioboard’ zijn 2 stemmen nodig, maar er mag 1 persoon stemmen. Vraag de beheerder de rol aan iemand te geven.',
        en: 'The step “Portfolioboard” needs 2 votes, but 1 person may vote. Ask the administrator to give someone the role.',
      },
    });
    expect(refusal(() => transition(standard, instance, vote('board3', 'board'), context(alone)))).toBe('WB-WORKFLOW-NO-VOTER');
    expect(transition(standard, instance, take('applicant', 'withdraw', 'Geen board'), context(alone)).instance.state).toBe('withdrawn');
    expect(transition(standard, instance, vote('board2', 'board'), context()).instance.votes).toHaveLength(1);
  });

  test('an advisory step without voters is reported and passed over', () => {
    const noBoard = context({ facts: { weighing: {} }, voters: voters.filter(({ roles }) => !roles.includes('board')) });
    const { instance, effects } = play([vote('manager', 'manager')], noBoard);
    expect(instance.step).toBe('executive');
    expect(effects.filter(({ kind }) => kind === 'noVoter')).toHaveLength(1);
  });

  test('a motivation that is required cannot be blank', () => {
    expect(refusal(() => transition(standard, atBoard({}).instance, vote('board1', 'board', 'approve', ' '), context()))).toBe(
      'WB-WORKFLOW-MOTIVATION-MISSING',
    );
  });

  test('a step that is not under way takes no votes', () => {
    expect(refusal(() => play([vote('board1', 'board')]))).toBe('WB-WORKFLOW-STEP-NOT-NOW');
    expect(refusal(() => play([vote('manager', 'manager', 'reject'), vote('manager', 'manager')]))).toBe('WB-WORKFLOW-STEP-NOT-NOW');
  });
});

describe('transitions', () => {
  const inDefinition = play([vote('manager', 'manager'), vote('board1', 'board'), vote('board2', 'board')]).instance;
  const close = (facts: WorkflowContext['facts']) => () =>
    transition(standard, inDefinition, take('portfolio', 'close'), context({ facts }));

  test('a guard that is false or unknown does not let through', () => {
    const answers = { project: { evaluation: 'goed' } };
    expect(refusal(close({ answers, core: {} }))).toBe('WB-WORKFLOW-GUARD');
    expect(refusal(close({ answers, core: { netCost: -1 } }))).toBe('WB-WORKFLOW-GUARD');
    expect(close({ answers, core: { netCost: 0 } })().instance.state).toBe('closed');
  });

  test('answers that must be there are named', () => {
    expect(refusal(close({ answers: {}, core: { netCost: 0 } }))).toBe('WB-WORKFLOW-ANSWERS-MISSING');
  });

  test('unknown, not now, and out of a final state', () => {
    expect(refusal(() => play([take('applicant', 'nothing')]))).toBe('WB-WORKFLOW-TRANSITION-UNKNOWN');
    expect(refusal(() => play([take('applicant', 'resubmit')]))).toBe('WB-WORKFLOW-TRANSITION-NOT-NOW');
    const loose = { ...standard, transitions: standard.transitions.map((each) => ({ ...each, from: [...each.from, 'rejected'] })) };
    expect(refusal(() => play([vote('manager', 'manager', 'reject'), take('applicant', 'withdraw', 'x')], context(), loose))).toBe(
      'WB-WORKFLOW-TRANSITION-NOT-NOW',
    );
  });

  test('a definition that was not checked is refused with a code, never followed into the void', () => {
    expect(refusal(() => start({ ...standard, initial: 'gone' }))).toBe('WB-WORKFLOW-STATE-UNKNOWN');
    const lost = {
      ...standard,
      states: standard.states.map((state) =>
        state.key === 'check' ? { ...state, approval: { ...state.approval!, approved: [] } } : state,
      ),
    };
    expect(refusal(() => play([vote('manager', 'manager')], context(), lost))).toBe('WB-WORKFLOW-OUTCOME-MISSING');
    const gone = { ...standard, transitions: [{ ...standard.transitions[0]!, to: 'gone' }] };
    expect(refusal(() => play([take('applicant', 'withdraw', 'x')], context(), gone))).toBe('WB-WORKFLOW-STATE-UNKNOWN');
  });
});
