import fc from 'fast-check';

const name = fc.constantFrom('key', 'id', 'name', 'value', 'x', 'y', '__proto__', '@a', 'a/b', '~');
const plain = fc.oneof(fc.constantFrom('a', 'b', 'c', '=1', '~'), fc.constantFrom(0, 1), fc.boolean(), fc.constant(null));
/** Like `Object.fromEntries`: a property named `__proto__` is a property. */
const record = (value: fc.Arbitrary<unknown>) =>
  fc
    .uniqueArray(fc.tuple(name, value), { selector: ([own]) => own, maxLength: 4 })
    .map((entries) => Object.fromEntries(entries) as unknown);

/** Small JSON values with many equal names, so that entries are often recognised, and often not. */
export const { json: arbitraryJson } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof({ depthSize: 'small' }, plain, fc.array(tie('json'), { maxLength: 4 }), record(tie('json'))),
}));
