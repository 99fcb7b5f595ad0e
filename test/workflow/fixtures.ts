import type { Condition } from '../../core/src/rules/condition.ts';
import type { WorkflowDefinition } from '../../core/src/workflow/workflowDefinition.ts';
import type { Voters, WorkflowActor } from '../../core/src/workflow/workflowInstance.ts';

const route = (value: string): Condition => ({ fact: 'weighing', path: 'route', operator: 'equal', value });

/** As in Voorbeeldstad: check by the department manager; then by route the manager, the board (quorum), or the board advises and the executive decides. */
export const standard: WorkflowDefinition = {
  key: 'standard',
  name: { nl: 'Standaard' },
  initial: 'check',
  states: [
    {
      key: 'check',
      name: { nl: 'Toets' },
      phase: 'assessment',
      approval: {
        subject: { nl: 'Toelaten tot de weging' },
        steps: [
          {
            key: 'manager',
            name: { nl: 'Toets afdelingsmanager' },
            approvers: [{ role: 'departmentManager' }],
            mode: 'any',
            motivation: 'optional',
          },
        ],
        approved: [
          { to: 'departmentDecision', when: route('department-manager') },
          { to: 'boardDecision', when: route('portfolio-board') },
          { to: 'executiveDecision' },
        ],
        rejected: [{ to: 'rejected' }],
        returned: [{ to: 'returned' }],
      },
    },
    { key: 'returned', name: { nl: 'Terug naar aanvrager' }, phase: 'intake' },
    {
      key: 'departmentDecision',
      name: { nl: 'Besluit afdelingsmanager' },
      phase: 'decision',
      approval: {
        subject: { nl: 'Opnemen in portefeuille' },
        steps: [
          { key: 'decide', name: { nl: 'Besluit' }, approvers: [{ role: 'departmentManager' }], mode: 'any', motivation: 'required' },
        ],
        approved: [{ to: 'definition' }],
        rejected: [{ to: 'rejected' }],
        returned: [{ to: 'returned' }],
      },
    },
    {
      key: 'boardDecision',
      name: { nl: 'Besluit portfolioboard' },
      phase: 'decision',
      approval: {
        subject: { nl: 'Opnemen in portefeuille' },
        steps: [
          {
            key: 'board',
            name: { nl: 'Portfolioboard' },
            approvers: [{ role: 'board' }],
            mode: { quorum: 2 },
            veto: ['controller'],
            motivation: 'required',
          },
        ],
        approved: [{ to: 'definition' }],
        rejected: [{ to: 'rejected' }],
        returned: [{ to: 'returned' }],
      },
    },
    {
      key: 'executiveDecision',
      name: { nl: 'Besluit college' },
      phase: 'decision',
      approval: {
        subject: { nl: 'Opnemen in portefeuille' },
        steps: [
          {
            key: 'advice',
            name: { nl: 'Advies portfolioboard' },
            approvers: [{ role: 'board' }],
            mode: { quorum: 2 },
            advisory: true,
            motivation: 'required',
          },
          { key: 'executive', name: { nl: 'College' }, approvers: [{ role: 'executive' }], mode: 'any', motivation: 'required' },
        ],
        approved: [{ to: 'definition' }],
        rejected: [{ to: 'rejected' }],
        returned: [{ to: 'returned' }],
      },
    },
    { key: 'definition', name: { nl: 'Definitie' }, phase: 'definition' },
    { key: 'closed', name: { nl: 'Afgerond' }, phase: 'closed', final: true },
    { key: 'rejected', name: { nl: 'Afgewezen' }, phase: 'rejected', final: true },
    { key: 'withdrawn', name: { nl: 'Ingetrokken' }, phase: 'closed', final: true },
  ],
  transitions: [
    {
      key: 'withdraw',
      label: { nl: 'Intrekken' },
      from: ['check', 'returned', 'boardDecision'],
      to: 'withdrawn',
      roles: [],
      submitterMay: true,
      remark: 'required',
    },
    {
      key: 'resubmit',
      label: { nl: 'Opnieuw indienen' },
      from: ['returned'],
      to: 'check',
      roles: [],
      submitterMay: true,
      remark: 'optional',
    },
    {
      key: 'close',
      label: { nl: 'Afronden' },
      from: ['definition'],
      to: 'closed',
      roles: ['portfolioManager'],
      guard: { fact: 'core', path: 'netCost', operator: 'greaterThanInclusive', value: 0 },
      requiredAnswers: ['project.evaluation'],
      remark: 'none',
    },
  ],
};

const person = (account: string, ...roles: string[]): Voters[number] => ({ account, name: account, roles });

export const voters: Voters = [
  person('applicant', 'applicant'),
  person('manager', 'departmentManager'),
  person('board1', 'board'),
  person('board2', 'board'),
  person('board3', 'board', 'controller'),
  person('college', 'executive'),
  person('portfolio', 'portfolioManager'),
];

export const actor = (account: string): WorkflowActor =>
  voters.find((voter) => voter.account === account) ?? { account, name: account, roles: [] };
