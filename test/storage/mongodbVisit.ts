import { openStore } from '../../core/src/storage/openStore.ts';
import { scopeOf } from './scopes.ts';

/* Run by the fault test in a process that may not make code from strings: writes and reads once. `node … mongodbVisit.ts <uri>` */
process.stdout.write(`${process.execArgv[0]}\n`);
const store = await openStore({ WEEGBRUG_MONGODB_URI: process.argv[2] });
const scope = scopeOf('visit', 'system');
await store.commit(scope, [{ kind: 'create', collection: 'projects', record: { id: 'visit-1', code: 'V1', phase: 'idea' } }]);
const found = await store.find(scope, 'projects', { $or: [{ phase: 'idea' }, { revision: { $gt: 1 } }] }, { sort: { code: 1 }, limit: 5 });
process.stdout.write(`records: ${found.map(({ id }) => id).join()}\n`);
await store.close();
