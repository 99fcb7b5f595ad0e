/** Milliseconds that one call takes, as the mean over many. */
export const timed = (repetitions, work) => async () => {
  const begun = performance.now();
  for (let index = 0; index < repetitions; index += 1) await work();
  return (performance.now() - begun) / repetitions;
};

/** The same for work that does not wait; nothing is awaited in between. */
export const timedAtOnce = (repetitions, work) => () => {
  const begun = performance.now();
  for (let index = 0; index < repetitions; index += 1) work();
  return (performance.now() - begun) / repetitions;
};
