import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { openEmbeddedStore } from '../../core/src/storage/embedded/openEmbeddedStore.ts';
import { describeContract } from './contract/describeContract.ts';

const folder = mkdtempSync(join(tmpdir(), 'weegbrug-store-'));
describeContract('embedded', () => openEmbeddedStore({ folder }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
