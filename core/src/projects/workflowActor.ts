import type { Scope } from '../shared/actor.ts';
import type { WorkflowActor } from '../workflow/workflowInstance.ts';

/** The actor as the workflow engine knows people: by account and roles. */
export const workflowActor = ({ actor }: Scope): WorkflowActor => ({ account: actor.id, name: actor.name, roles: actor.roles });
