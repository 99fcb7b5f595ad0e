import type { OperationContext } from '../configuration/operationContext.ts';
import { agreeStatutory } from '../projects/agreeStatutory.ts';
import { castVote } from '../projects/castVote.ts';
import { changeAnswers } from '../projects/changeAnswers.ts';
import { reportProgress } from '../projects/reportProgress.ts';
import type { StoredProject } from '../projects/storedProject.ts';
import { submitProject } from '../projects/submitProject.ts';
import { takeTransition } from '../projects/takeTransition.ts';
import type { Actor } from '../shared/actor.ts';
import { writePath } from '../shared/dottedPath.ts';
import type { DemoStep, DemoStory } from './demoStory.ts';
import { storyContext } from './storyContext.ts';

/** Hands in the project of a story, unless that was done before. */
export const submitStory = async (context: OperationContext, actorOf: (username: string) => Actor, story: DemoStory): Promise<void> => {
  const { code, type, submittedAt, submittedBy, answers } = story;
  if ((await context.store.get<StoredProject>(context.scope, 'projects', code)) !== undefined) return;
  await submitProject(storyContext(context, actorOf(submittedBy), submittedAt, code), { typeKey: type, answers, code });
};

/**
 * Plays what happened after the project was handed in, through the operations that people use. Every operation leaves exactly one line in the
 * history, so the length of the history says where an interrupted story goes on.
 */
export const playStory = async (context: OperationContext, actorOf: (username: string) => Actor, story: DemoStory): Promise<void> => {
  const { code } = story;
  const played = (await context.store.count(context.scope, 'auditRecords', { subject: `project:${code}` })) - 1;
  for (const [index, step] of story.story.entries()) {
    if (index < played) continue;
    const project = await context.store.get<StoredProject>(context.scope, 'projects', code);
    if (project === undefined) return;
    await playStep(storyContext(context, actorOf(step.by), step.at, `${code}/${index}`), project, step);
  }
};

const playStep = async (context: OperationContext, project: StoredProject, step: DemoStep): Promise<void> => {
  const read = { code: project.code, expectedRevision: project.revision };
  switch (step.do) {
    case 'vote':
      await castVote(context, { ...read, step: step.step, vote: step.vote, motivation: step.motivation });
      return;
    case 'transition':
      await takeTransition(context, {
        ...read,
        transition: step.transition,
        ...(step.remark === undefined ? {} : { remark: step.remark }),
      });
      return;
    case 'report':
      await reportProgress(context, { ...read, status: step.status, explanation: step.explanation });
      return;
    case 'agreeStatutory':
      await agreeStatutory(context, { ...read, agreed: step.agreed });
      return;
    case 'change':
      await changeAnswers(context, {
        ...read,
        answers: Object.entries(step.answers).reduce((answers, [path, value]) => writePath(answers, path, value), project.answers),
      });
  }
};
