import type { FormDefinition, FormSection } from '../../forms/formDefinition.ts';
import { checkForm } from '../../forms/checkForm.ts';
import { createFormEngine } from '../../forms/createFormEngine.ts';
import { resolveForm } from '../../forms/resolveForm.ts';
import { checkRuleSet } from '../../rules/checkRuleSet.ts';
import { operatorsOf } from '../operatorsOf.ts';
import type { PluginDefinition } from '../api/pluginDefinition.ts';

const noOptions = { teams: [], domains: [], programmes: [], budgetYears: [], people: [], fundingSources: [] };

/** What is wrong with the form sections, criteria and rule sets of a plugin, as the checks of a municipality's configuration see them. */
export const checkContributions = (plugin: PluginDefinition): string[] => {
  const sections = new Map<string, FormSection>(plugin.sections.map((section) => [`${plugin.name}/${section.key}`, section]));
  const form: FormDefinition = {
    key: 'trial',
    title: { nl: plugin.title.nl, en: plugin.title.en ?? plugin.title.nl },
    pages: [{ key: 'all', title: { nl: 'Alles', en: 'All' }, sections: [...sections.keys()].map((use) => ({ use })) }],
  };
  const inForms = sections.size === 0 ? [] : wrongForm(plugin, form, sections);
  const ruleSets = (plugin.ruleSets ?? []).flatMap((ruleSet) =>
    checkRuleSet(ruleSet, { operators: operatorsOf([plugin.name], { get: () => plugin }) }).map(
      ({ pointer, message }) => `rule set ${ruleSet.key} ${pointer}: ${message.en}`,
    ),
  );
  return [...inForms, ...ruleSets, ...unknownFacts(plugin)];
};

const wrongForm = (plugin: PluginDefinition, form: FormDefinition, sections: ReadonlyMap<string, FormSection>): string[] => {
  const wrong = checkForm(form, sections, noOptions).map(({ pointer, message }) => `form ${pointer}: ${message.en}`);
  return wrong.length > 0 ? wrong : refusedSamples(plugin, form, sections);
};

/** Sample answers that the plugin's own questions would not take; a question that a sample leaves open is fine. */
const refusedSamples = (plugin: PluginDefinition, form: FormDefinition, sections: ReadonlyMap<string, FormSection>): string[] => {
  const engine = createFormEngine(resolveForm(form, sections, noOptions));
  return plugin.samples.flatMap(({ answers }, index) =>
    engine
      .evaluate(answers)
      .problems.flatMap(({ code, path, message }) => (code === 'required' ? [] : [`/samples/${index}: ${path}: ${message.en}`])),
  );
};

/** Measures and rule sets that a preset names and the plugin does not have. */
const unknownFacts = (plugin: PluginDefinition): string[] => {
  const measures = new Set(plugin.measures.map(({ key }) => `${plugin.name}.${key}`));
  const ruleSets = new Set((plugin.ruleSets ?? []).map(({ key }) => key));
  const named = JSON.stringify([plugin.criteria ?? [], plugin.ruleSets ?? []]).matchAll(/"fact":"measures","path":"([^"]+)"/g);
  const unknown = [...named].map(([, path]) => path!).filter((path) => path.startsWith(`${plugin.name}.`) && !measures.has(path));
  const absent = (plugin.criteria ?? []).flatMap(({ key, source }) =>
    source.kind === 'rules' && !ruleSets.has(source.ruleSet) ? [`criterion ${key}: rule set "${source.ruleSet}" is not there`] : [],
  );
  return [...new Set(unknown)].map((path) => `a preset names the measure "${path}", which is not there`).concat(absent);
};
