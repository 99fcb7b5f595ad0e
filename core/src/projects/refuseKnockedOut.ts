import type { CoreFields } from '../forms/coreFields.ts';
import type { Weighing } from '../framework/weighing.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/**
 * A knock-out that is certain stops an intake, unless a statutory duty is claimed: then law goes first and the board sees the conflict.
 * A possible knock-out does not stop it; it has to be settled before a decision.
 * @throws WB-PROJECT-KNOCKED-OUT, with the message of each rule
 */
export const refuseKnockedOut = (weighing: Weighing, core: CoreFields): void => {
  const certain = weighing.knockouts.filter(({ outcome }) => outcome === 'certain');
  if (certain.length === 0 || core.statutory.claimed) return;
  throw new WeegbrugError(
    'WB-PROJECT-KNOCKED-OUT',
    { rule: certain.map(({ rule }) => rule).join(', ') },
    {
      places: certain.map(({ ruleSet, rule, message }) => ({
        pointer: `/rules/${ruleSet}/${rule}`,
        message: { nl: message.nl, en: message.en ?? message.nl },
      })),
    },
  );
};
