import { coreSections } from '../../forms/coreSections.ts';
import { operatorsOf } from '../../plugins/operatorsOf.ts';
import type { PluginRegistry } from '../../plugins/pluginRegistry.ts';
import { availableSections } from '../availableSections.ts';
import { type ConfigurationPart, configurationParts, type MunicipalityConfiguration } from '../municipalityConfiguration.ts';
import { productTemplate, productTemplates } from '../productTemplates.ts';
import { ruleSetsOf } from '../ruleSetsOf.ts';
import { answerCatalogue } from './answerCatalogue.ts';
import type { CheckContext, PartDocument } from './checkContext.ts';
import type { CheckMemory } from './checkMemory.ts';

/** Lays out what the checks of references look at. */
export const buildContext = (
  usable: readonly PartDocument[],
  all: readonly { part: ConfigurationPart; key?: string }[],
  own: Readonly<Record<string, string>>,
  registry: PluginRegistry,
  reportFor: CheckContext['reportFor'],
  memory: CheckMemory,
): CheckContext => {
  const single = <T>(part: ConfigurationPart): T | undefined => usable.find((document) => document.part === part)?.value as T | undefined;
  const byKey = <T>(part: ConfigurationPart): ReadonlyMap<string, T> =>
    new Map(usable.filter((document) => document.part === part).map(({ key, value }) => [key!, value as T]));
  const municipality = single<CheckContext['municipality'] & object>('municipality');
  const framework = single<CheckContext['framework'] & object>('framework');
  const forms = byKey<MunicipalityConfiguration['forms'][string]>('forms');
  const sections =
    municipality === undefined ? new Map([...coreSections, ...registry.sections]) : availableSections({ municipality }, registry);
  const keys = Object.fromEntries(
    Object.keys(configurationParts).map((part) => [
      part,
      all
        .filter((item) => item.part === part)
        .flatMap(({ key }) => key ?? [])
        .sort(),
    ]),
  ) as unknown as CheckContext['keys'];
  const projectTypes = byKey<MunicipalityConfiguration['projectTypes'][string]>('projectTypes');
  const typesByRuleSet = new Map<string, string[]>();
  for (const [key, type] of projectTypes)
    for (const ruleSet of new Set(framework === undefined ? type.ruleSets : ruleSetsOf(type, { framework })))
      typesByRuleSet.set(ruleSet, [...(typesByRuleSet.get(ruleSet) ?? []), key]);
  return {
    ...(municipality === undefined ? {} : { municipality }),
    ...(framework === undefined ? {} : { framework }),
    projectTypes,
    forms,
    ruleSets: byKey('ruleSets'),
    workflows: byKey('workflows'),
    roles: byKey('roles'),
    documents: byKey('documents'),
    testCases: byKey('testCases'),
    keys,
    registry,
    sections,
    operators: operatorsOf(
      (municipality?.plugins ?? registry.plugins).map(({ name }) => name),
      registry,
    ),
    answers: new Map(
      [...forms].map(([key, form]) => [key, memory.remember('answers', form, [municipality], () => answerCatalogue(form, sections))]),
    ),
    templates: [...new Set([...productTemplates(), ...Object.keys(own)])].sort(),
    templateSource: (name) => {
      const isOwn = Object.hasOwn(own, name);
      const source = isOwn ? own[name] : productTemplate(name);
      return typeof source === 'string' ? { source, isOwn } : undefined;
    },
    typesOfRuleSet: (ruleSet) => typesByRuleSet.get(ruleSet) ?? [],
    memory,
    reportFor,
  };
};
