/** How `pull`, `diff`, `push` and `publish` end, for scripts. */
export const exitCodes = {
  fine: 0,
  /** There are differences (`diff`), errors in the draft (`push`), or something stands in the way (`publish`). */
  findings: 1,
  /** Both sides changed the same; nothing was written. */
  conflict: 2,
  /** Not done: wrong use, no right, an unreadable file, a server that does not answer, or something that needs a flag. */
  refused: 3,
} as const;
