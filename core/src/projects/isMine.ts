import type { Municipality } from '../configuration/municipalityConfiguration.ts';
import type { PortfolioEntry } from '../portfolio/portfolioEntry.ts';
import type { Scope } from '../shared/actor.ts';
import { accountOfPerson } from './accountOfPerson.ts';
import type { TownPeople } from './townPeople.ts';

/** "My projects": those that the actor submitted or leads. */
export const isMine = (
  { actor }: Scope,
  { submittedBy, projectManager }: Pick<PortfolioEntry, 'submittedBy' | 'projectManager'>,
  town: Municipality,
  people: TownPeople,
): boolean => submittedBy === actor.id || accountOfPerson(town, people, projectManager) === actor.id;
