/** Every list answers its items and how many there are in all. */
export type ListView<T> = { items: readonly T[]; total: number };
