import { describe, expect, test } from '@jest/globals';
import { availableActions } from '../../core/src/workflow/availableActions.ts';
import { startInstance } from '../../core/src/workflow/startInstance.ts';
import { transition } from '../../core/src/workflow/transition.ts';
import { actor, standard, voters } from './fixtures.ts';

const now = '2027-01-05T09:00:00.000Z';
const context = { facts: { weighing: { route: 'portfolio-board' }, answers: {}, core: {} }, voters, sponsors: ['board2'] };
const started = startInstance(standard, { release: 'r1', submitter: 'applicant', now });
const atBoard = transition(
  standard,
  started,
  { kind: 'vote', step: 'manager', vote: 'approve', actor: actor('manager'), motivation: '' },
  { ...context, now },
).instance;
const reasons = (account: string, instance = atBoard) =>
  availableActions(standard, instance, actor(account), context).map((action) => [
    action.kind === 'vote' ? action.step : action.transition,
    action.allowed,
    action.reason?.nl,
  ]);

describe('availableActions', () => {
  test('says who votes, and why others do not', () => {
    expect(reasons('board1')).toEqual([['board', true, undefined]]);
    expect(reasons('board2')).toEqual([['board', false, 'U bent opdrachtgever van dit project; u stemt niet mee']]);
    expect(reasons('college')).toEqual([['board', false, 'Anderen beslissen in deze stap; u stemt niet mee']]);
    expect(reasons('manager', { ...started, submitter: 'manager' })[0]).toEqual([
      'manager',
      false,
      'U diende dit project zelf in; u stemt niet mee',
    ]);
  });

  test('shows the vote that was cast', () => {
    const voted = transition(
      standard,
      atBoard,
      { kind: 'vote', step: 'board', vote: 'approve', actor: actor('board1'), motivation: 'past goed' },
      { ...context, now },
    ).instance;
    expect(availableActions(standard, voted, actor('board1'), context)[0]).toMatchObject({
      current: { vote: 'approve', motivation: 'past goed' },
    });
  });

  test('names what closes a transition, and leaves out those of other roles', () => {
    expect(reasons('applicant')).toEqual([
      ['board', false, expect.any(String)],
      ['withdraw', true, undefined],
    ]);
    const definition = { ...atBoard, state: 'definition', phase: 'definition' as const, votes: [] };
    expect(reasons('portfolio', definition)).toEqual([
      ['close', false, 'Dit kan nog niet: aan de voorwaarde voor deze stap is niet voldaan'],
    ]);
    expect(availableActions(standard, definition, actor('portfolio'), { ...context, facts: { core: { netCost: 1 } } })[0]!.reason!.nl).toBe(
      'Dit kan nog niet: vul eerst in: project.evaluation',
    );
    expect(reasons('board1', definition)).toEqual([]);
  });

  test('too few voters is said in words', () => {
    const few = { ...context, voters: voters.filter(({ account }) => account !== 'board3') };
    expect(availableActions(standard, atBoard, actor('board1'), few)[0]).toMatchObject({
      allowed: false,
      reason: { nl: expect.stringContaining('zijn 2 stemmen nodig') },
    });
  });
});
