import type { MunicipalityConfiguration, ProjectType } from './municipalityConfiguration.ts';

/** Keys of the rule sets that a project of this type needs: those of its criteria and its own, each once. */
export const ruleSetsOf = (type: ProjectType, configuration: Pick<MunicipalityConfiguration, 'framework'>): string[] => {
  const criteria = new Set(type.criteria);
  const ofCriteria = configuration.framework.criteria.flatMap(({ key, source }) =>
    criteria.has(key) && source.kind === 'rules' ? [source.ruleSet] : [],
  );
  return [...new Set([...ofCriteria, ...type.ruleSets])];
};
