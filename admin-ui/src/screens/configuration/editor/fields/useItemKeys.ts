import { useRef } from 'react';

/** Stable names for the items of a list, so that an open item stays open when it moves. */
export const useItemKeys = (length: number) => {
  const keys = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.current.length < length) keys.current.push(next.current++);
  keys.current.length = length;
  return {
    of: (index: number): number => keys.current[index] ?? index,
    move: (from: number, to: number): void => {
      const [key] = keys.current.splice(from, 1);
      if (key !== undefined) keys.current.splice(to, 0, key);
    },
    remove: (index: number): void => void keys.current.splice(index, 1),
    insert: (index: number): void => void keys.current.splice(index, 0, next.current++),
  };
};
