import type { ProjectView } from '@weegbrug/core/api';
import type { Words } from '../../project/explain/words.ts';

/** What others did between reading and voting: "Henk Verhoeven stemde: akkoord. De stap is afgerond; nu: College." */
export const sayMeanwhile = (before: ProjectView, now: ProjectView, { t, local }: Words): string => {
  const known = new Set((before.state.step?.votes ?? []).map((vote) => `${vote.account} ${vote.at}`));
  const votes = (now.state.step?.votes ?? [])
    .filter((vote) => !known.has(`${vote.account} ${vote.at}`))
    .map((vote) => t('decide.meanwhile.vote', { name: vote.name, vote: t(`decide.vote.${vote.vote}`).toLowerCase() }));
  const moved = before.state.key !== now.state.key || before.state.step?.key !== now.state.step?.key;
  if (moved) return t('decide.meanwhile.moved', { state: local(now.state.step?.name ?? now.state.name) });
  if (votes.length > 0) return [...votes, t('decide.meanwhile.again')].join(' ');
  return t('decide.stale');
};
