import type { Actor } from '../shared/actor.ts';
import type { TaskView } from './boardViews.ts';
import { reasonNotToVote } from '../workflow/availableActions.ts';
import { stepApprovers } from '../workflow/stepVoters.ts';
import type { ApprovalUnderWay } from './approvalUnderWay.ts';

/** The approval step under way, for those whose role takes part in it; with the reason when this person does not vote on this project. */
export const decideTask = (actor: Actor, approval: ApprovalUnderWay): readonly TaskView[] => {
  const { code, name, advice, since, step, subject, voted, surroundings } = approval;
  if (!stepApprovers(step, surroundings).some(({ account }) => account === actor.id)) return [];
  const whyNot = reasonNotToVote(step, approval, actor.id, surroundings);
  return [
    {
      kind: 'decide',
      projectCode: code,
      projectName: name,
      title: step.name,
      subject,
      reason: voted.includes(actor.id)
        ? {
            nl: 'U hebt al gestemd; u kunt uw stem wijzigen tot het besluit valt.',
            en: 'You have voted; you can change your vote until the decision is taken.',
          }
        : (whyNot ?? { nl: 'Uw stem wordt gevraagd.', en: 'Your vote is asked for.' }),
      since,
      mayVote: whyNot === undefined,
      ...(whyNot === undefined ? {} : { whyNot }),
      ...(advice === undefined ? {} : { advice }),
    },
  ];
};
