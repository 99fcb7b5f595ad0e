import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { MunicipalityConfiguration } from './municipalityConfiguration.ts';

const canonicalize = createRequire(import.meta.url)('canonicalize') as (value: unknown) => string | undefined;

/** The one text of a JSON value: canonical JSON (RFC 8785), so that neither the order of properties nor white space matters. */
export const canonicalText = (value: unknown): string => canonicalize(value) ?? 'null';

/** The one text of a configuration. */
export const canonicalConfiguration = (configuration: MunicipalityConfiguration): string => canonicalize(configuration) ?? '{}';

/** SHA-256 in hexadecimal over the canonical JSON: the identity of a release. */
export const hashConfiguration = (configuration: MunicipalityConfiguration): string => hashContent(canonicalConfiguration(configuration));

/** SHA-256 in hexadecimal over a text that is canonical already. */
export const hashContent = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');
