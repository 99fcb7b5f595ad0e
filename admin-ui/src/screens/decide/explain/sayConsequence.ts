import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { Vote } from '@weegbrug/core/workflow';
import type { Words } from '../../project/explain/words.ts';

/** What a choice leads to, and whether it follows the advice of the weighing or departs from it. */
export const sayConsequence = (choice: Vote['vote'], project: ProjectView, { framework }: FrameworkView, { t, local }: Words): string => {
  const { step } = project.state;
  const next = local(step?.following?.[0]);
  const leads =
    step?.advisory === true && choice !== 'return'
      ? t(`decide.vote.${choice}.advises`, { next })
      : next !== '' && choice === 'approve'
        ? t('decide.vote.approve.next', { next })
        : t(`decide.vote.${choice}.hint`);
  const band = framework.advice.find((entry) => entry.key === project.weighing.advice);
  // Admission is what the advice is about; earlier checks are not compared with it.
  if (band === undefined || choice === 'return' || project.phase !== 'decision') return leads;
  const follows = choice === 'approve' ? band.tone === 'good' : band.tone === 'bad';
  const departs = choice === 'approve' ? band.tone === 'bad' || band.tone === 'warn' : band.tone === 'good';
  if (!follows && !departs) return leads;
  return `${t(follows ? 'decide.vote.follows' : 'decide.vote.departs', { advice: local(band.name).toLowerCase() })} ${leads}`;
};
