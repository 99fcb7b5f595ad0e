import type { LocalizedText } from '../shared/localizedText.ts';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';

/** What a test case is called; in a draft it may have no name yet, or be gone: then its key. */
export const testCaseName = ({ testCases }: Pick<MunicipalityConfiguration, 'testCases'>, key: string): LocalizedText =>
  (testCases as Partial<MunicipalityConfiguration['testCases']> | undefined)?.[key]?.name ?? { nl: key };
