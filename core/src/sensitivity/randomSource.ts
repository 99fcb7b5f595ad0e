/** Numbers that look random and are the same for the same seed, in every run. */
export type RandomSource = {
  /** Evenly spread, 0 ≤ x < 1. */
  uniform(): number;
  /** Normally distributed, mean 0 and standard deviation 1. */
  normal(): number;
};

/**
 * sfc32 (C. Doty-Humphrey, PractRand), 128 bits of state, seeded by the mixer of MurmurHash3; normal numbers by the method of Box and Muller.
 * @param seed whole number, 0 … 2³² − 1
 */
export const randomSource = (seed: number): RandomSource => {
  let mixed = seed >>> 0;
  const next = (): number => {
    mixed = (mixed + 0x9e3779b9) >>> 0;
    let value = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) | 0;
  };
  let [a, b, c, counter] = [next(), next(), next(), 1];
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) word();
  const uniform = (): number => word() / 4_294_967_296;
  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return { uniform, normal };
};
