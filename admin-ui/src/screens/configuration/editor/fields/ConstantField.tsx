/** A value that is always the same is not asked. */
export const ConstantField = () => undefined;
