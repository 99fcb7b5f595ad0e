import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';

type DriverError = Error & { code?: unknown; hasErrorLabel?: (label: string) => boolean };

export const hasLabel = (error: unknown, label: 'TransientTransactionError' | 'UnknownTransactionCommitResult'): boolean =>
  error instanceof Error && (error as DriverError).hasErrorLabel?.(label) === true;

/** Two documents with one key. */
export const isDuplicate = (error: unknown): boolean => error instanceof Error && (error as DriverError).code === 11000;

/** Codes with which MongoDB says that its disk is full. */
const fullCodes = new Set<unknown>([14031, 12501]);

/** What the driver said, in our words: everything that is not a refusal of the data is "not reachable right now". */
export const storageError = (cause: unknown): WeegbrugError => {
  if (cause instanceof WeegbrugError) return cause;
  const isFull =
    cause instanceof Error && (fullCodes.has((cause as DriverError).code) || /no space left|OutOfDiskSpace/i.test(cause.message));
  return new WeegbrugError(isFull ? 'WB-STORE-FULL' : 'WB-STORE-UNAVAILABLE', {}, { cause });
};
