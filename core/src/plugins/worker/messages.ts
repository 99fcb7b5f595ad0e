import type { SettledOutcome } from './settleOutcome.ts';

/**
 * What host and worker say to each other. Both directions are one JSON string: answers are JSON anyway, and a string crosses faster than a clone.
 * It holds a list of requests or of responses, because waking a thread costs more than handing it one project more.
 * The shared buffer tells the host which measure is running, also while the worker cannot speak.
 */
export type WorkerSetup = { modules: readonly { name: string; url: string }[]; progress: SharedArrayBuffer };

export type MeasureRequest = {
  id: number;
  /** `settings` is JSON text, so that the worker recognises settings that it has seen before. */
  plugins: readonly { name: string; settings: string; skip: readonly number[] }[];
  answers: unknown;
};

/** Outcomes per plugin, in the order of the definition; `undefined` (null in JSON) where a measure was skipped. */
export type MeasureResponse = { id: number; outcomes: readonly (readonly (SettledOutcome | null)[])[] };

/** Layout of the shared buffer: three integers and, after eight bytes of padding, the moment at which the measure started. */
export const progressBytes = 24;
export const progressOf = (buffer: SharedArrayBuffer): { position: Int32Array; startedAt: Float64Array } => ({
  position: new Int32Array(buffer, 0, 3),
  startedAt: new Float64Array(buffer, 16, 1),
});
