import type { FormDefinition, FormSection, JsonSchema, OptionSource, SectionItem } from '../forms/formDefinition.ts';
import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { FactReference } from '../rules/condition.ts';
import type { TableChoice } from '../rules/tables/decisionTable.ts';
import type { FactDomain } from '../rules/tables/factDomain.ts';
import type { LocalizedText } from '../shared/localizedText.ts';
import { coreDomains } from './coreDomains.ts';
import type { ProjectType } from './municipalityConfiguration.ts';

type Option = { value: TableChoice; label: LocalizedText };

/** Where it stands which values a fact can have. */
export type DomainSources = {
  projectTypes: ReadonlyMap<string, Pick<ProjectType, 'form' | 'name'>>;
  forms: ReadonlyMap<string, FormDefinition>;
  sections: ReadonlyMap<string, FormSection>;
  options: Readonly<Record<OptionSource, readonly Option[]>> | undefined;
  registry: PluginRegistry;
};

/**
 * Which values a fact can have: of an answer as the forms of these project types ask it (all of them together), of a measure as its plugin declares
 * it, of a core field as the core reads it.
 * @param types keys of the project types; empty: all
 * @returns `undefined` where that is not known, or where the forms do not agree on the kind
 */
export const domainOfFact = ({ fact, path }: FactReference, types: readonly string[], sources: DomainSources): FactDomain | undefined => {
  const used = types.length > 0 ? types : [...sources.projectTypes.keys()];
  if (fact === 'type') {
    const labels = [...sources.projectTypes].map(([value, { name }]) => ({ value, label: name }));
    return { kind: 'choice', options: used, labels };
  }
  if (path === undefined) return undefined;
  if (fact === 'core') return coreDomains(sources.options)[path];
  if (fact === 'measures') return domainOfMeasure(path, sources.registry);
  if (fact !== 'answers') return undefined;
  const domains = used.flatMap((key) => {
    const form = sources.forms.get(sources.projectTypes.get(key)?.form ?? '');
    return form === undefined ? [] : domainsInForm(form, path, sources);
  });
  const [first, ...others] = domains;
  return others.reduce<FactDomain | undefined>(
    (all, one) => (all === undefined || one === undefined ? undefined : together(all, one)),
    first,
  );
};

const domainOfMeasure = (path: string, registry: PluginRegistry): FactDomain | undefined => {
  const [plugin = '', key] = path.split('.');
  const measure = registry.get(plugin)?.measures.find((one) => one.key === key);
  if (measure === undefined) return undefined;
  if (measure.type === 'number') return { kind: 'number', decimals: measure.decimals ?? 2 };
  return measure.type === 'boolean' ? { kind: 'yesNo' } : { kind: 'choice' };
};

/** One entry per section that asks the answer; an entry is `undefined` when the section does not say what it can be. */
const domainsInForm = (form: FormDefinition, path: string, sources: DomainSources): (FactDomain | undefined)[] => {
  const [namespace, name = '', ...rest] = path.split('.');
  return form.pages.flatMap(({ sections }) =>
    sections.flatMap((entry) => {
      const section = 'use' in entry ? sources.sections.get(entry.use) : entry;
      if (section === undefined || section.namespace !== namespace) return [];
      const item = section.items.find((one) => one.kind !== 'note' && one.name === name);
      const schema = propertyOf(section.schema, name);
      if (item === undefined && schema === undefined) return [];
      if (rest.length > 0) return [domainOfSchema(rest.reduce((inner, step) => stepInto(inner, step), schema))];
      return [domainOfItem(item, schema, sources.options)];
    }),
  );
};

const domainOfItem = (
  item: SectionItem | undefined,
  schema: JsonSchema | undefined,
  options: DomainSources['options'],
): FactDomain | undefined => {
  if (item?.kind === 'calculated') return { kind: 'number', decimals: item.decimals };
  if (item?.kind !== 'question' || schema?.['type'] === 'array' || schema?.['type'] === 'boolean') return domainOfSchema(schema);
  const offered = item.options ?? (item.optionsFrom === undefined ? undefined : options?.[item.optionsFrom]);
  if (offered === undefined) return domainOfSchema(schema);
  const choices = offered.filter((option): option is Option => typeof option.value !== 'boolean');
  return { kind: 'choice', options: choices.map(({ value }) => value), labels: choices };
};

const domainOfSchema = (schema: JsonSchema | undefined): FactDomain | undefined => {
  if (schema === undefined) return undefined;
  const { type, format, enum: only } = schema;
  if (type === 'array') return { kind: 'list' };
  if (type === 'boolean') return { kind: 'yesNo' };
  if (Array.isArray(only) && only.every((value) => typeof value === 'string' || typeof value === 'number'))
    return { kind: 'choice', options: only as TableChoice[] };
  if (type === 'string') return format === 'date' ? { kind: 'date' } : { kind: 'choice' };
  if (type !== 'number' && type !== 'integer') return undefined;
  const decimals = type === 'integer' ? 0 : decimalsOf(schema['multipleOf']);
  const step = decimals === undefined ? 0 : 10 ** -decimals;
  const from = numberOf(schema['minimum']) ?? shifted(numberOf(schema['exclusiveMinimum']), step);
  const upTo = numberOf(schema['maximum']) ?? shifted(numberOf(schema['exclusiveMaximum']), -step);
  return {
    kind: 'number',
    ...(from === undefined ? {} : { from }),
    ...(upTo === undefined ? {} : { upTo }),
    ...(decimals === undefined ? {} : { decimals }),
  };
};

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const shifted = (value: number | undefined, step: number): number | undefined => (value === undefined ? undefined : value + step);
/** 0.01 has two decimals; steps that are no decimal fraction say nothing. */
const decimalsOf = (step: unknown): number | undefined =>
  [0, 1, 2, 3, 4].find(
    (decimals) => typeof step === 'number' && step > 0 && Number.isInteger(Number((step * 10 ** decimals).toPrecision(12))),
  );

const propertyOf = (schema: JsonSchema, name: string): JsonSchema | undefined => {
  const properties = schema['properties'];
  const property: unknown = isSchema(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  return isSchema(property) ? property : undefined;
};

const stepInto = (schema: JsonSchema | undefined, step: string): JsonSchema | undefined => {
  if (schema === undefined) return undefined;
  if (!/^\d+$/.test(step)) return propertyOf(schema, step);
  return isSchema(schema['items']) ? schema['items'] : undefined;
};

const isSchema = (value: unknown): value is JsonSchema => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Everything that either of two domains allows. */
const together = (one: FactDomain, other: FactDomain): FactDomain | undefined => {
  if (one.kind === 'number' && other.kind === 'number') {
    const from = extreme(Math.min, one.from, other.from);
    const upTo = extreme(Math.max, one.upTo, other.upTo);
    const decimals = extreme(Math.max, one.decimals, other.decimals);
    return {
      kind: 'number',
      ...(from === undefined ? {} : { from }),
      ...(upTo === undefined ? {} : { upTo }),
      ...(decimals === undefined ? {} : { decimals }),
    };
  }
  if (one.kind === 'choice' && other.kind === 'choice') {
    const labels = [...(one.labels ?? []), ...(other.labels ?? [])].filter(
      ({ value }, index, all) => all.findIndex((label) => label.value === value) === index,
    );
    const options = one.options === undefined || other.options === undefined ? undefined : [...new Set([...one.options, ...other.options])];
    return { kind: 'choice', ...(options === undefined ? {} : { options }), ...(labels.length === 0 ? {} : { labels }) };
  }
  return one.kind === other.kind ? one : undefined;
};

const extreme = (pick: (...values: number[]) => number, one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : pick(one, other);
