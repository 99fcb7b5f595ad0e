import type { ConfigurationProblem, MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import { listTownPeople } from '../projects/townPeople.ts';
import { peopleFindings } from './peopleFindings.ts';

/**
 * Beside what the check of a configuration finds, what is known only of the accounts of the town. Accounts are read once, and again when one changes.
 * @param checked a configuration and what the check of its content found
 */
export const readFindings = async (
  context: OperationContext,
  { configuration, problems }: { configuration: MunicipalityConfiguration; problems: readonly ConfigurationProblem[] },
): Promise<readonly ConfigurationProblem[]> => {
  const { voters } = await listTownPeople(context);
  return [...problems, ...peopleFindings(configuration, problems, new Set(voters.flatMap(({ roles }) => roles)))];
};
