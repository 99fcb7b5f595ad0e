import { fileOf } from '../configuration/fileOf.ts';
import type { ConfigurationProblem, MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';

/**
 * Approver roles and transitions for which no active account has a role. Warnings: the account may come later.
 * @param problems what the check found; a workflow with an error is not looked at
 * @param staffed keys of the roles that an active account has; none at all: a town without accounts, which is still being set up
 */
export const peopleFindings = (
  { workflows, roles }: MunicipalityConfiguration,
  problems: readonly ConfigurationProblem[],
  staffed: ReadonlySet<string>,
): ConfigurationProblem[] => {
  if (staffed.size === 0) return [];
  const broken = new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  const nameOf = (key: string, language: 'nl' | 'en'): string => {
    const name = roles[key]?.name;
    return `‘${name?.[language] ?? name?.nl ?? key}’`;
  };
  return Object.entries(workflows ?? {}).flatMap(([key, workflow]) => {
    const file = fileOf('workflows', key);
    if (broken.has(file)) return [];
    const at = { severity: 'warning', file, part: 'workflows', key } as const;
    const steps = workflow.states.flatMap(({ approval }, state) =>
      (approval?.steps ?? []).flatMap(({ approvers, name }, step) =>
        approvers.flatMap((approver, place): ConfigurationProblem[] =>
          !('role' in approver) || staffed.has(approver.role)
            ? []
            : [
                {
                  ...at,
                  code: 'approverWithoutPerson',
                  pointer: `/states/${state}/approval/steps/${step}/approvers/${place}/role`,
                  message: {
                    nl: `De rol ${nameOf(approver.role, 'nl')} besluit bij ‘${name.nl}’, maar geen actief account heeft haar.`,
                    en: `The role ${nameOf(approver.role, 'en')} decides at “${name.en ?? name.nl}”, but no active account has it.`,
                  },
                  remedy,
                },
              ],
        ),
      ),
    );
    const transitions = workflow.transitions.flatMap(({ roles: allowed, submitterMay, label }, index): ConfigurationProblem[] =>
      submitterMay === true || allowed.some((role) => staffed.has(role))
        ? []
        : [
            {
              ...at,
              code: 'transitionWithoutPerson',
              pointer: `/transitions/${index}/roles`,
              message: {
                nl: `Niemand kan ‘${label.nl}’ kiezen: geen actief account heeft de rol ${allowed.map((role) => nameOf(role, 'nl')).join(' of ')}.`,
                en: `Nobody can choose “${label.en ?? label.nl}”: no active account has the role ${allowed.map((role) => nameOf(role, 'en')).join(' or ')}.`,
              },
              remedy,
            },
          ],
    );
    return [...steps, ...transitions];
  });
};

const remedy = {
  nl: 'Geef een account deze rol bij Gebruikers, of kies een andere rol.',
  en: 'Give an account this role at Users, or choose another role.',
};
