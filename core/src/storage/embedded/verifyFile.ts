import { closeSync, fstatSync, openSync } from 'node:fs';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';

/**
 * Looks at the file before it is mapped into memory, because reading a page that is not there ends the process.
 * @throws WB-STORE-DAMAGED
 */
export const verifyFile = (file: string): void => {
  const descriptor = openSync(file, 'r');
  try {
    if (fstatSync(descriptor).size < 8192) throw new WeegbrugError('WB-STORE-DAMAGED', { file });
  } finally {
    closeSync(descriptor);
  }
};
