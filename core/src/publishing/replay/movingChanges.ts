import type { ConfigurationChange } from '../../configuration/difference/configurationChange.ts';
import { differenceOf } from '../../configuration/difference/differenceOf.ts';
import { differenceSurroundings } from '../../configuration/differenceSurroundings.ts';
import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import { canonicalText } from '../../configuration/structure/canonicalText.ts';
import type { PropertyChange } from '../../configuration/structure/changesBetween.ts';
import type { PluginRegistry } from '../../plugins/pluginRegistry.ts';

/** Parts that weighing looks at, what most often moves projects first. The others (roles, documents, words) move no project. */
const weighing = ['framework', 'ruleSets', 'municipality', 'projectTypes', 'forms'];
/** Of those, properties that are only for reading. */
const words = new Set(['label', 'title', 'name', 'description', 'help', 'shortName', 'noun', 'remark', 'placeholder']);

/** The changes of the difference between two configurations that can move a project or make its answers invalid. */
export const movingChanges = (
  from: MunicipalityConfiguration,
  to: MunicipalityConfiguration,
  plugins: PluginRegistry,
): readonly ConfigurationChange[] => {
  const told = new Set<string>();
  const changes = differenceOf(from, to, differenceSurroundings(from, to, plugins)).filter(({ part, changes: covered }) => {
    if (!weighing.includes(part) || covered.every(isForReading)) return false;
    // Two that cover the same cannot be told apart by leaving one out.
    const same = canonicalText(covered);
    return !told.has(same) && told.add(same);
  });
  const rank = ({ part }: ConfigurationChange): number => weighing.indexOf(part);
  return changes.sort((one, other) => rank(one) - rank(other));
};

const isForReading = ({ path }: PropertyChange): boolean =>
  path[0] === 'municipality' ? path[1] !== 'plugins' : path.some((step) => typeof step === 'string' && words.has(step));
