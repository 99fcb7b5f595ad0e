import type { OperationContext } from '../configuration/operationContext.ts';
import { listTownPeople } from '../projects/townPeople.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { weightLimits } from '../weights/weightLimits.ts';
import type { Participant } from './weightSession.ts';

/**
 * The people with these accounts, as they are called now.
 * @throws WB-WEIGHTS-PARTICIPANTS-INVALID when there are none or too many, somebody twice, or an account that is not there or not active
 */
export const findParticipants = async (context: OperationContext, accounts: readonly string[]): Promise<Participant[]> => {
  const { voters } = await listTownPeople(context);
  const { roles } = (await context.releases.active(context.scope.municipality)).release.configuration;
  const people = accounts.flatMap((account): Participant[] => {
    const person = voters.find((one) => one.account === account);
    if (person === undefined) return [];
    const role = person.roles.find((key) => Object.hasOwn(roles, key));
    return [{ account, name: person.name, role: role === undefined ? { nl: 'deelnemer', en: 'participant' } : roles[role]!.name }];
  });
  const unknown = accounts.filter((account) => !people.some((person) => person.account === account));
  if (
    accounts.length === 0 ||
    accounts.length > weightLimits.participants ||
    unknown.length > 0 ||
    new Set(accounts).size < accounts.length
  )
    throw new WeegbrugError('WB-WEIGHTS-PARTICIPANTS-INVALID', {
      maximum: weightLimits.participants,
      unknown: unknown.length === 0 ? '–' : unknown.slice(0, 5).join(', ').slice(0, 200),
    });
  return people;
};
