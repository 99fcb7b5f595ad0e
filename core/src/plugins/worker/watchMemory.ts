const mebibyte = 1024 * 1024;

/**
 * Tells how much the worker threads together have grown since the last quiet moment, in MiB. `resourceLimits` cannot guard this alone: buffers live outside
 * the heap that it limits, and one allocation that leaps past a heap limit ends the whole process instead of the thread. So the limit of V8 is set
 * wide and the growth of the process, without that of the main thread, is watched.
 */
export const watchMemory = (): { rest: () => void; grown: () => number } => {
  let atRest = 0;
  let takenAt = -Infinity;
  const outsideMain = (): number => {
    const { rss, heapTotal, external } = process.memoryUsage();
    return rss - heapTotal - external;
  };
  return {
    /** Call when no measure runs, or none runs long; cheap when called often. */
    rest() {
      const now = performance.now();
      if (now - takenAt < 200) return;
      takenAt = now;
      atRest = outsideMain();
    },
    grown: () => (outsideMain() - atRest) / mebibyte,
  };
};
