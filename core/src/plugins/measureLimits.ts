/** Limits of measuring; all configurable, see the table of limits in the documentation. */
export type MeasureLimits = {
  /** Worker threads. Default 2. */
  workers: number;
  /** Milliseconds that one measure may take. Default 500. */
  timePerMeasure: number;
  /** MiB that a worker may use. Default 128. */
  memory: number;
  /** Projects that are handed to one worker before the first comes back. Default 8. */
  queuePerWorker: number;
  /** Times in a row that a measure may end its worker before it rests. Default 3. */
  restAfter: number;
  /** Milliseconds that such a measure is flagged without being run. Default 60,000. */
  restTime: number;
};

export const measureLimits: MeasureLimits = {
  workers: 2,
  timePerMeasure: 500,
  memory: 128,
  queuePerWorker: 8,
  restAfter: 3,
  restTime: 60_000,
};
