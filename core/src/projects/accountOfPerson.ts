import type { Municipality } from '../configuration/municipalityConfiguration.ts';
import type { TownPeople } from './townPeople.ts';

/** Account id of a person of the configuration, or `undefined` when that person does not sign in. */
export const accountOfPerson = (municipality: Municipality, people: TownPeople, personKey: string | undefined): string | undefined => {
  const username = personKey === undefined ? undefined : municipality.people.find(({ key }) => key === personKey)?.account;
  return username === undefined ? undefined : people.accountIds.get(username);
};
