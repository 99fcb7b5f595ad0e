import type { Environment } from './environment.ts';
import { afterMunicipality, municipalityOfKey } from './keys.ts';

/** Every municipality that has a record, found by jumping from one to the next. */
export const listMunicipalities = ({ records }: Environment): string[] => {
  const found: string[] = [];
  let start: Buffer = Buffer.from([0]);
  for (;;) {
    const [key] = records.getKeys({ start, limit: 1 });
    if (key === undefined) return found;
    const municipality = municipalityOfKey(key);
    found.push(municipality);
    start = afterMunicipality(municipality);
  }
};
