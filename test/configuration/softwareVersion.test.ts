import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { softwareVersion } from '../../core/src/shared/softwareVersion.ts';

it('the software version is the one of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../core/package.json', import.meta.url), 'utf8')) as { version: string };
  expect(softwareVersion).toBe(version);
});
