import type { Municipality } from '../configuration/municipalityConfiguration.ts';
import type { Scope } from '../shared/actor.ts';
import type { Project } from './project.ts';
import { accountOfPerson } from './accountOfPerson.ts';
import type { TownPeople } from './townPeople.ts';

/**
 * Whether the actor may work on this dossier: its submitter or project manager, or anyone whose role may change projects.
 * Whether it can be changed at this moment is another question ({@link answersAreOpen}).
 */
export const mayEditProject = (scope: Scope, project: Project, municipality: Municipality, people: TownPeople): boolean => {
  const { id, permissions } = scope.actor;
  if (permissions.has('project:edit')) return true;
  if (!permissions.has('project:create')) return false;
  return project.submittedBy === id || accountOfPerson(municipality, people, project.core.projectManager) === id;
};

const closedPhases = new Set(['closed', 'rejected']);

/** Answers may change until the project is done, and not between the first vote on it and the decision. */
export const answersAreOpen = (project: Project): boolean => !closedPhases.has(project.phase) && project.workflow.votes.length === 0;

/** Explanations that an escalation asks for may still be added while people vote. */
export const explanationsAreOpen = (project: Project): boolean => !closedPhases.has(project.phase);
