import type { CheckContext } from './checkContext.ts';
import { words } from './words.ts';

/** What an auditor asks about: who decides on what they may change themselves. The second pair of eyes at publishing is held by publishing itself. */
export const checkSeparation = (context: CheckContext): void => {
  for (const [key, { states }] of context.workflows) {
    const report = context.reportFor('workflows', key);
    states.forEach(({ approval }, state) =>
      approval?.steps.forEach(({ approvers, separationOfDuties, advisory }, step) => {
        if (separationOfDuties !== false || advisory === true) return;
        const editors = approvers.flatMap((approver) => {
          const role = 'role' in approver ? context.roles.get(approver.role) : undefined;
          return role?.permissions.includes('project:edit') === true && role.permissions.includes('project:decide') ? [role] : [];
        });
        if (editors.length === 0) return;
        const list = (language: 'nl' | 'en'): string => editors.map(({ name }) => `‘${name[language] ?? name.nl}’`).join(', ');
        report(
          `/states/${state}/approval/steps/${step}/separationOfDuties`,
          'rightUnseparated',
          {
            ...words(
              `Hier besluit ${list('nl')}, die ook antwoorden mag wijzigen, en functiescheiding staat uit: iemand kan over eigen werk besluiten.`,
              `Here ${list('en')} decides, who may change answers as well, and separation of duties is off: somebody can decide on their own work.`,
              'Zet functiescheiding aan, of haal het recht ‘project:edit’ bij de rol weg.',
              'Switch separation of duties on, or take “project:edit” from the role.',
            ),
            mends: [{ label: { nl: 'Zet functiescheiding aan', en: 'Switch separation of duties on' }, edits: [{ to: true }] }],
          },
          { severity: 'warning' },
        );
      }),
    );
  }
};
