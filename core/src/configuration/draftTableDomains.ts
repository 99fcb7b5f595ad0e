import type { PluginRegistry } from '../plugins/pluginRegistry.ts';
import type { DecisionTable } from '../rules/tables/decisionTable.ts';
import type { FactDomains } from '../rules/tables/factDomain.ts';
import { availableSections } from './availableSections.ts';
import { formOptions } from '../forms/formOptions.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';
import { ruleSetsOf } from './ruleSetsOf.ts';
import { tableDomains } from './tableDomains.ts';

/** What the answers of the columns of a table can be, by the forms and plugins of a draft. A draft may be unfinished anywhere; nothing is known then. */
export const draftTableDomains = (
  configuration: MunicipalityConfiguration,
  ruleSet: string,
  table: DecisionTable,
  registry: PluginRegistry,
): FactDomains => {
  try {
    const projectTypes = new Map(Object.entries(configuration.projectTypes));
    const types = [...projectTypes].filter(([, type]) => ruleSetsOf(type, configuration).includes(ruleSet)).map(([key]) => key);
    return tableDomains(table, types, {
      projectTypes,
      forms: new Map(Object.entries(configuration.forms)),
      sections: availableSections(configuration, registry),
      options: formOptions(configuration.municipality),
      registry,
    });
  } catch {
    return new Map();
  }
};
