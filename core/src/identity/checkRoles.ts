import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/** @throws WB-IDENTITY-ROLE-UNKNOWN */
export const checkRoles = (roles: readonly string[], configuration: MunicipalityConfiguration): void => {
  const unknown = roles.find((role) => !Object.hasOwn(configuration.roles, role));
  if (unknown !== undefined)
    throw new WeegbrugError('WB-IDENTITY-ROLE-UNKNOWN', { role: unknown, known: Object.keys(configuration.roles).join(', ') });
};
