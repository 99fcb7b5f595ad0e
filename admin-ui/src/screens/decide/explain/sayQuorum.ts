import type { ProjectView } from '@weegbrug/core/api';
import type { Words } from '../../project/explain/words.ts';

export type Step = NonNullable<ProjectView['state']['step']>;

/** The quorum in words, and whether the reader's vote decides: "Nodig: 2 van 3 gelijke stemmen. Er zijn er twee binnen; uw stem beslist." */
export const sayQuorum = (step: Step, me: string | undefined, { t }: Pick<Words, 't'>): string => {
  if (step.approvers.length === 0) return t('decide.quorum.nobody');
  if (step.needed <= 1) return t('decide.quorum.one');
  const sentences = [t('decide.quorum', { needed: step.needed, of: step.approvers.length })];
  const waiting = step.approvers.filter((name) => !step.votes.some((vote) => vote.name === name));
  const most = Math.max(0, ...(['approve', 'reject'] as const).map((choice) => step.votes.filter((vote) => vote.vote === choice).length));
  const mine = me !== undefined && waiting.includes(me);
  if (step.votes.length > 0)
    sentences.push(t(step.votes.length === 1 ? 'decide.quorum.in.one' : 'decide.quorum.in', { count: step.votes.length }));
  if (mine && (waiting.length === 1 || most === step.needed - 1))
    sentences.push(t(waiting.length === 1 ? 'decide.quorum.yours' : 'decide.quorum.mayDecide'));
  return sentences.join(' ');
};
