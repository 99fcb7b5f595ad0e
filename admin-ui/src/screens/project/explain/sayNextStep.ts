import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { Words } from './words.ts';

/** Who decides and what comes after: "Portfolioboard adviseert, 2 van 3 stemmen. Daarna: College." */
export const sayNextStep = ({ state, phase, weighing }: ProjectView, { framework }: FrameworkView, { t, local }: Words): string => {
  const { step } = state;
  const route = framework.routes.find((entry) => entry.key === weighing.route);
  const beforeDecision = ['idea', 'intake', 'assessment', 'decision'].includes(phase);
  const routeSentence = route === undefined || !beforeDecision ? [] : [t('project.next.route', { route: local(route.name) })];
  if (step === undefined)
    return [t(phase === 'closed' || phase === 'rejected' ? 'project.next.ended' : 'project.next.done'), ...routeSentence].join(' ');
  const figures = { who: local(step.name), needed: step.needed, of: step.approvers.length };
  const now =
    step.approvers.length === 0
      ? t('project.next.nobody', figures)
      : t(step.advisory === true ? 'project.next.advises' : 'project.next.decides', figures);
  const after =
    step.following === undefined || step.following.length === 0
      ? []
      : [t('project.next.after', { who: step.following.map(local).join(', ') })];
  return [now, ...after, ...routeSentence].join(' ');
};
