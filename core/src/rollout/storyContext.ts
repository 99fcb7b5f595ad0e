import { createHash } from 'node:crypto';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { Actor } from '../shared/actor.ts';

/**
 * The context in which one step of a story is played: its own person, its own moment, and ids that follow from both, so that two
 * installations hold the same demonstration.
 * @param seed unique per step, for instance `VB-2027-014/3`
 */
export const storyContext = (context: OperationContext, actor: Actor, at: string, seed: string): OperationContext => {
  const moment = new Date(at);
  let count = 0;
  const newId = (): string => {
    count += 1;
    const digest = createHash('sha256').update(`${context.scope.municipality}/${seed}/${count}`).digest('hex');
    return `${moment.getTime().toString(16).padStart(12, '0')}7${digest.slice(0, 3)}8${digest.slice(3, 18)}`;
  };
  return { ...context, scope: { municipality: context.scope.municipality, actor }, clock: () => moment, newId };
};
