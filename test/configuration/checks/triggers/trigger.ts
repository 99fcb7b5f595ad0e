import { checkConfigurationAtOnce } from '../../../../core/src/configuration/checkConfiguration.ts';
import type { PluginRegistry } from '../../../../core/src/plugins/pluginRegistry.ts';
import type { FindingCode } from '../../../../core/src/shared/findings/findingCodes.ts';
import { minimalConfiguration, minimalRegistry } from '../../minimalMunicipality.ts';

/** A configuration that may be changed as one likes. */
export type Loose = ReturnType<typeof minimalConfiguration>;
export type Change = (configuration: Loose) => unknown;
type Found = readonly { code: string; mends?: readonly unknown[] }[];
/** Makes a mistake, and gives all that is found then. */
export type Trigger = () => Found | Promise<Found>;
/** For every code of a subject; one that is left out does not compile. */
export type TriggersOf<Codes extends Partial<Record<FindingCode, unknown>>> = Readonly<Record<keyof Codes, Trigger>>;

/** The whole check of a configuration that is valid but for one change. */
export const town =
  (change: Change, registry: PluginRegistry = minimalRegistry): Trigger =>
  () => {
    const configuration = minimalConfiguration();
    change(configuration);
    return checkConfigurationAtOnce(configuration, registry, 'klein');
  };

/** The town's own section of the form, with two questions: `oordeel` (-3 to 3) and `kaalslag` (yes or no). */
export const ownSection = (configuration: Loose): Loose => configuration.forms.plantsoen.pages[1].sections[1];

export const question = (more: object): Loose => ({
  kind: 'question',
  name: 'soort',
  label: { nl: 'Soort', en: 'Kind' },
  widget: 'text',
  ...more,
});

/** Adds the question `soort` to a section. */
export const ask = (section: Loose, item: object, described: unknown = { type: 'string' }): void => {
  section.schema.properties.soort = described;
  section.items.push(question(item));
};

/** A comparison that some answers fit and others do not. */
export const leaf = { fact: 'answers', path: 'buurt.oordeel', operator: 'equal', value: 1 };
