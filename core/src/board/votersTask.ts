import type { TaskView } from './boardViews.ts';
import { lacksVoters } from '../workflow/enterState.ts';
import type { ApprovalUnderWay } from './approvalUnderWay.ts';

/** For who manages accounts: a project that stands still because fewer people may vote than the step under way needs. */
export const votersTask = (approval: ApprovalUnderWay): readonly TaskView[] => {
  const { code, name, since, step, surroundings } = approval;
  const missing = lacksVoters(step, approval, surroundings);
  if (missing === undefined) return [];
  return [
    {
      kind: 'voters',
      projectCode: code,
      projectName: name,
      title: { nl: 'Niemand kan beslissen: geef iemand de rol', en: 'Nobody can decide: give someone the role' },
      reason: missing,
      since,
    },
  ];
};
