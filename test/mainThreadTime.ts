import { existsSync, readFileSync } from 'node:fs';

/**
 * Milliseconds that the main thread of a process has worked so far: how long others waited for it is then measured without what else the machine does, which a
 * clock counts too. Where the system does not tell (no Linux), a clock.
 */
export const mainThreadTime = (processId = process.pid): number => {
  const file = `/proc/${processId}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : performance.now();
};
