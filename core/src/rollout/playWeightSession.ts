import { openWeightSession } from '../agreement/openWeightSession.ts';
import { readJudgement } from '../agreement/readJudgement.ts';
import { saveJudgement } from '../agreement/saveJudgement.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { Actor } from '../shared/actor.ts';
import type { DemoWeightSession } from './demoStory.ts';
import { storyContext } from './storyContext.ts';

/** Opens a weighting session of the demonstration and lets its participants judge as far as they came; what is there already stays. */
export const playWeightSession = async (
  context: OperationContext,
  actorOf: (username: string) => Actor,
  { key, by, openedAt, judgements, participants, ...session }: DemoWeightSession,
): Promise<void> => {
  const seed = `weights/${key}`;
  const id = storyContext(context, actorOf(by), openedAt, seed).newId();
  const present = await context.store.get(context.scope, 'weightSessions', id);
  if (present === undefined)
    await openWeightSession(storyContext(context, actorOf(by), openedAt, seed), {
      ...session,
      participants: participants.map((username) => actorOf(username).id),
    });
  for (const { by: participant, at, ...said } of judgements) {
    const theirs = storyContext(context, actorOf(participant), at, `${seed}/${participant}`);
    const { revision } = await readJudgement(theirs, { id });
    if (revision === 1) await saveJudgement(theirs, { ...said, id, expectedRevision: revision });
  }
};
