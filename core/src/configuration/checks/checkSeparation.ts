import type { CheckContext } from './checkContext.ts';
import { words } from './words.ts';

/** What an auditor asks about: who decides on what they may change themselves, and who can get past a second pair of eyes. */
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
  if (context.municipality?.releasePolicy.fourEyes !== true) return;
  for (const [key, { permissions }] of context.roles) {
    const waive = permissions.indexOf('configuration:waive');
    if (waive === -1 || !permissions.includes('configuration:publish')) continue;
    context.reportFor('roles', key)(
      `/permissions/${waive}`,
      'rightBypassesFourEyes',
      {
        ...words(
          'Vier ogen staat aan, maar deze rol mag publiceren én rode testgevallen toelaten: één persoon kan dan alsnog beide doen.',
          'Four eyes is on, but this role may publish and let red test cases through: one person can still do both.',
          'Geef het toelaten van rode testgevallen aan een andere rol.',
          'Give the letting through of red test cases to another role.',
        ),
        mends: [{ label: { nl: 'Haal ‘configuration:waive’ weg', en: 'Remove “configuration:waive”' }, edits: [{}] }],
      },
      { severity: 'warning' },
    );
  }
};
