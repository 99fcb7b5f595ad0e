import type { MunicipalityConfiguration, ProjectType } from '../../configuration/municipalityConfiguration.ts';
import type { ProjectTypeView } from '../apiTypes.ts';

/** A project type with the name of its domain. */
export const projectTypeView = (
  { key, name, description, domain }: ProjectType,
  { municipality }: MunicipalityConfiguration,
): ProjectTypeView => ({
  key,
  name,
  description,
  domain,
  domainName: municipality.domains.find((one) => one.key === domain)?.name ?? { nl: domain },
});
