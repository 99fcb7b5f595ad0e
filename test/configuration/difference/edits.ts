import fc from 'fast-check';

/** One edit: at the place that the numbers lead to, done in one of several ways. */
export type Edit = { way: readonly number[]; how: number; text: string };
export const edit: fc.Arbitrary<Edit> = fc.record({
  way: fc.array(fc.nat(200), { minLength: 1, maxLength: 9 }),
  how: fc.nat(8),
  text: fc.constantFrom('nieuw', 'x', '', 'een langere tekst van meer dan zestig tekens, zodat die woord voor woord wordt vergeleken'),
});

const childrenOf = (node: unknown): (string | number)[] =>
  Array.isArray(node) ? [...node.keys()] : node !== null && typeof node === 'object' ? Object.keys(node) : [];

/** A copy of a configuration with the edit made. */
export const perform = (whole: unknown, { way, how, text }: Edit): unknown => {
  const copy = structuredClone(whole) as Record<string | number, unknown>;
  let [holder, step]: [Record<string | number, unknown>, string | number] = [copy, ''];
  for (const turn of way) {
    const next: unknown = step === '' ? copy : holder[step];
    const names = childrenOf(next);
    if (names.length === 0) break;
    [holder, step] = [next as typeof holder, names[turn % names.length]!];
  }
  const value = holder[step];
  if (how === 0 && Array.isArray(holder)) holder.splice(Number(step), 1);
  else if (how === 0) delete holder[step];
  else if (how === 1 && Array.isArray(value)) value.reverse();
  else if (how === 2 && Array.isArray(holder)) holder.push({ ...(value as object), key: text, id: text, name: { nl: text } });
  else if (how === 3 && Array.isArray(holder)) holder.unshift(...holder.splice(Number(step), 1));
  else if (how === 4) holder[step] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : text;
  else if (how === 5) holder[step] = [text, { nl: text }];
  else if (how === 6) holder[step] = { fact: 'answers', path: text, operator: 'equal', value: text };
  // Not even a text: what a program may send where a key belongs.
  else if (how === 7) holder[step] = JSON.parse('{ "toString": 1, "valueOf": 2 }');
  else holder[text === '' ? 'x' : text] = value;
  return copy;
};
