import type { OperationContext } from '../../configuration/operationContext.ts';
import { listTownPeople } from '../../projects/townPeople.ts';
import type { ReleaseCandidate } from '../releaseCandidate.ts';

export type Reviewer = { account: string; name: string; roles: readonly string[] };

/** Who may approve this content: everybody with an active account and the right to publish under the active release, except who changed it last. */
export const findReviewers = async (context: OperationContext, candidate: ReleaseCandidate): Promise<readonly Reviewer[]> =>
  (await findPublishers(context, candidate)).filter(({ account }) => account !== candidate.lastEditor?.id);

/** Everybody with an active account and the right to publish under the active release. */
export const findPublishers = async (
  context: OperationContext,
  { active }: Pick<ReleaseCandidate, 'active'>,
): Promise<readonly Reviewer[]> => {
  const { roles } = active.configuration;
  const mayPublish = (key: string): boolean => Object.hasOwn(roles, key) && roles[key]!.permissions.includes('configuration:publish');
  const { voters } = await listTownPeople(context);
  return voters.filter((person) => person.roles.some(mayPublish));
};
