import { isRecord } from '../structure/isRecord.ts';
import type { FormatMigration } from './formatMigration.ts';

/** Format 2 states who may publish: every municipality has a `releasePolicy`. In format 1 one person was always enough. */
export const from1To2: FormatMigration = (documents) =>
  documents.map((document) => {
    const { part, value } = document;
    if (part !== 'municipality' || !isRecord(value)) return document;
    const policy: [string, unknown][] = Object.hasOwn(value, 'releasePolicy') ? [] : [['releasePolicy', { fourEyes: false }]];
    const migrated = Object.entries(value).flatMap(([name, content]): [string, unknown][] =>
      name === 'formatVersion' ? [[name, 2], ...policy] : [[name, content]],
    );
    return { ...document, value: Object.fromEntries(migrated) };
  });
