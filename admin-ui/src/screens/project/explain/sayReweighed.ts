import type { ProjectView } from '@weegbrug/core/api';
import type { FrameworkView } from '@weegbrug/core/api';
import type { Words } from './words.ts';

/** What a change of answers did: "Opnieuw gewogen: de prioriteit gaat van 25,63 naar 21,73, advies parkeerplaats." */
export const sayReweighed = (
  before: ProjectView,
  after: ProjectView,
  { framework }: FrameworkView,
  { t, local, formats }: Words,
): string => {
  const shown = (project: ProjectView): string =>
    project.weighing.priority === undefined ? t('weigh.sum.unknown') : formats.score(project.weighing.priority);
  const advice = local(framework.advice.find((band) => band.key === after.weighing.advice)?.name).toLowerCase();
  if (shown(before) === shown(after)) return t('project.reweighed.same', { priority: shown(after) });
  return t(advice === '' ? 'project.reweighed' : 'project.reweighed.advice', { before: shown(before), after: shown(after), advice });
};
