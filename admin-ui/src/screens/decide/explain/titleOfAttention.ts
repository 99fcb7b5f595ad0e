import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { Words } from '../../project/explain/words.ts';

/** "Drie punten vragen aandacht. Route: board adviseert, college besluit …" */
export const titleOfAttention = ({ weighing }: ProjectView, { framework }: FrameworkView, { t, local, formats }: Words): string => {
  const count = weighing.escalations.length + weighing.knockouts.length;
  const title = count === 1 ? t('decide.escalations.one') : t('decide.escalations.many', { count: formats.number(count) });
  const raises = framework.escalations.some(
    (entry) => entry.atLeastRoute !== undefined && weighing.escalations.some((escalation) => escalation.key === entry.key),
  );
  const route = local(framework.routes.find((entry) => entry.key === weighing.route)?.name);
  return raises && route !== '' ? `${title}: ${route.charAt(0).toLowerCase()}${route.slice(1)}` : title;
};
