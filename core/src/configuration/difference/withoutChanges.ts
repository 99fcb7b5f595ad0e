import type { MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { applyChanges } from '../structure/applyChanges.ts';
import { canonicalText } from '../structure/canonicalText.ts';
import { changesBetween } from '../structure/changesBetween.ts';
import type { ConfigurationChange } from './configurationChange.ts';

/**
 * The configuration after, as if some of its changes had not been made: everything that they cover stands as it stood before, at its old place.
 * @param changes of the difference between these two configurations
 */
export const withoutChanges = <Configuration extends Partial<MunicipalityConfiguration>>(
  before: Configuration,
  after: Configuration,
  changes: readonly Pick<ConfigurationChange, 'changes'>[],
): Configuration => {
  const left = new Set(changes.flatMap((one) => one.changes.map(canonicalText)));
  const kept = changesBetween(before, after).filter((change) => !left.has(canonicalText(change)));
  return applyChanges(before, kept) as Configuration;
};
