import { checkFindOptions } from '../checkFindOptions.ts';
import { isRecordId } from '../checkRecord.ts';
import type { Store } from '../port.ts';
import { projectRecord } from '../projectRecord.ts';
import { guardGet, guardQuery } from '../scopeGuard.ts';
import { sortRecords } from '../sortRecords.ts';
import type { Environment } from './environment.ts';
import { findRecords } from './findRecords.ts';
import { readRecord } from './readRecord.ts';

/** The half of the embedded store that reads. @param assertOpen throws when the store was closed */
export const createReading = (environment: Environment, assertOpen: () => void): Pick<Store, 'get' | 'find' | 'count'> => ({
  get: async (scope, collection, id) => {
    const isTheirs = guardGet(scope, collection);
    assertOpen();
    if (!isRecordId(id)) return undefined;
    const record = readRecord(environment, scope.municipality, collection, id);
    return record !== undefined && isTheirs(record) ? (record as never) : undefined;
  },
  find: async (scope, collection, query, options = {}) => {
    const guarded = guardQuery(scope, collection, query);
    const { sort, skip, limit, projection } = checkFindOptions(options);
    assertOpen();
    const found = sortRecords(await findRecords(environment, scope.municipality, collection, guarded), sort);
    const page = found.slice(skip, limit === undefined ? undefined : skip + limit);
    return (projection === undefined ? page : page.map((record) => projectRecord(record, projection))) as never;
  },
  count: async (scope, collection, query) => {
    const guarded = guardQuery(scope, collection, query);
    assertOpen();
    return (await findRecords(environment, scope.municipality, collection, guarded)).length;
  },
});
