import type { OperationContext } from '../configuration/operationContext.ts';
import type { Draft } from '../projects/project.ts';
import { saveProjectDraft } from '../projects/saveProjectDraft.ts';
import { startProjectDraft } from '../projects/startProjectDraft.ts';
import type { Actor } from '../shared/actor.ts';
import type { DemoDraft } from './demoStory.ts';
import { storyContext } from './storyContext.ts';

/** Starts an intake of the demonstration and saves it as far as its owner came; what is there already stays. */
export const playDraft = async (context: OperationContext, actorOf: (username: string) => Actor, draft: DemoDraft): Promise<void> => {
  const { key, by, type, startedAt, savedAt, page, answers } = draft;
  const actor = actorOf(by);
  const seed = `draft/${key}`;
  const id = storyContext(context, actor, startedAt, seed).newId();
  const present = await context.store.get<Draft>({ ...context.scope, actor }, 'drafts', id);
  if (present !== undefined && present.revision > 1) return;
  if (present === undefined) await startProjectDraft(storyContext(context, actor, startedAt, seed), { typeKey: type });
  await saveProjectDraft(storyContext(context, actor, savedAt, `${seed}/saved`), {
    id,
    expectedRevision: 1,
    answers,
    ...(page === undefined ? {} : { page }),
  });
};
