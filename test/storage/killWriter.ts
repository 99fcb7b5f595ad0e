import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import { scopeOf } from './scopes.ts';

/* Run by the kill test: eight writers commit batches without end, and each acknowledged batch is printed. `node … killWriter.ts <folder> <round>` */
const [folder, round] = process.argv.slice(2) as [string, string];
const store = await openEmbeddedStore({ folder });
const scope = scopeOf('town', 'system');
// Until the thread that writes runs.
await store.check();
process.stdout.write('ready\n');
await Promise.all(
  Array.from({ length: 8 }, async (_, writer) => {
    for (let number = 0; ; number += 1) {
      const id = `${round}-${writer}-${number}`;
      const counter = await store.get(scope, 'counters', `writer-${writer}`);
      const count = { id: `writer-${writer}`, last: id };
      await store.commit(scope, [
        {
          kind: 'create',
          collection: 'projects',
          record: { id, code: id, phase: 'idea', text: 'x'.repeat(50 + ((number * 977) % 6_000)) },
        },
        { kind: 'create', collection: 'auditRecords', record: { id, subject: 'idea' } },
        { kind: 'create', collection: 'outboxMessages', record: { id } },
        counter === undefined
          ? { kind: 'create', collection: 'counters', record: count }
          : { kind: 'replace', collection: 'counters', expectedRevision: counter.revision, record: count },
      ]);
      process.stdout.write(`${id}\n`);
    }
  }),
);
