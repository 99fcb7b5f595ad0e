import type { ErrorDefinition, ErrorKind } from './errorDefinition.ts';
import { errorRegistry } from './registry.ts';

/** `docs/errors.md`: every code with its status, what is wrong and how to mend it, in both languages. Written by `scripts/write-error-docs.mjs`. */
export const errorDocumentation = (statusOfKind: Readonly<Record<ErrorKind, number>>): string => {
  const entries = (Object.entries(errorRegistry) as [string, ErrorDefinition][]).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# Foutcodes / error codes',
    '',
    'Elke weigering van Weegbrug heeft een code. / Every refusal of Weegbrug has a code.',
    '',
    'Geschreven uit het register in `core/src/shared/errors` met `node scripts/write-error-docs.mjs` (na `npm run build`). / Written from the registry.',
    '',
    ...entries.flatMap(([code, { kind, title, detail }]) => [
      `## ${code}`,
      '',
      `HTTP ${statusOfKind[kind]}`,
      '',
      `**${title.nl}.** ${detail.nl}`,
      '',
      `**${title.en}.** ${detail.en}`,
      '',
    ]),
  ].join('\n');
};
