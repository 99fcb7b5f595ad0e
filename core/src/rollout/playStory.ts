import type { OperationContext } from '../configuration/operationContext.ts';
import { agreeStatutory } from '../projects/agreeStatutory.ts';
import { castVote } from '../projects/castVote.ts';
import { changeAnswers } from '../projects/changeAnswers.ts';
import { recordEvidence } from '../projects/contributions/recordEvidence.ts';
import { reviewEvidence } from '../projects/contributions/reviewEvidence.ts';
import { assessCriterion } from '../projects/judging/assessCriterion.ts';
import { listJudgements } from '../projects/judging/listJudgements.ts';
import { recordConversation } from '../projects/judging/recordConversation.ts';
import { settleJudgement } from '../projects/judging/settleJudgement.ts';
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
    await playStep(storyContext(context, actorOf(step.by), step.at, `${code}/${index}`), project, step, actorOf);
  }
};

const playStep = async (
  context: OperationContext,
  project: StoredProject,
  step: DemoStep,
  actorOf: (username: string) => Actor,
): Promise<void> => {
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
    case 'recordEvidence': {
      const { do: _do, at: _at, by: _by, ...said } = step;
      await recordEvidence(context, { ...read, ...said });
      return;
    }
    case 'reviewEvidence':
      await reviewEvidence(context, { ...read, criterion: step.criterion, ...(step.remark === undefined ? {} : { remark: step.remark }) });
      return;
    case 'assess': {
      const { criterion, score, motivation, reason } = step;
      await assessCriterion(context, { ...read, criterion, score, motivation, ...(reason === undefined ? {} : { reason }) });
      return;
    }
    case 'converse': {
      const { criterion, on, said } = step;
      await recordConversation(context, { ...read, criterion, on, said, present: step.present.map((username) => actorOf(username).id) });
      return;
    }
    case 'settle': {
      const { criterion, score, motivation } = step;
      const { items } = await listJudgements(context, { code: project.code });
      const panelRevision = items.find((panel) => panel.criterion === criterion)?.panelRevision ?? 0;
      await settleJudgement(context, { ...read, criterion, score, motivation, panelRevision });
      return;
    }
    case 'change':
      await changeAnswers(context, {
        ...read,
        answers: Object.entries(step.answers).reduce((answers, [path, value]) => writePath(answers, path, value), project.answers),
      });
  }
};
