/**
 * What was found of single parts of a configuration a moment ago. Parts are told apart by identity: the content of a draft or release is never changed in place.
 */
export type CheckMemory = {
  /**
   * @param question which of the checks asks
   * @param value the part that it is about
   * @param depends everything else that the answer follows from
   */
  remember<T>(question: string, value: object, depends: readonly unknown[], find: () => T): T;
};

/** For content that may change in place: everything is found again. */
export const withoutMemory: CheckMemory = { remember: (_question, _value, _depends, find) => find() };

/** Answers go with the parts that they are about. */
export const createCheckMemory = (): CheckMemory => {
  const known = new WeakMap<object, Map<string, { depends: readonly unknown[]; answer: unknown }>>();
  return {
    remember: <T>(question: string, value: object, depends: readonly unknown[], find: () => T): T => {
      const answers = known.get(value) ?? new Map<string, { depends: readonly unknown[]; answer: unknown }>();
      known.set(value, answers);
      const earlier = answers.get(question);
      if (earlier !== undefined && isSameList(earlier.depends, depends)) return earlier.answer as T;
      const answer = find();
      answers.set(question, { depends, answer });
      return answer;
    },
  };
};

export const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);
