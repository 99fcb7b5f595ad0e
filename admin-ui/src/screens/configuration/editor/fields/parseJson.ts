/** JSON with the place of the first mistake, 1-based. Engines name either a position or a line. */
export const parseJson = (text: string): { ok: true; value: unknown } | { ok: false; line: number; column: number } => {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const named = /line (\d+) column (\d+)/.exec(message);
    if (named !== null) return { ok: false, line: Number(named[1]), column: Number(named[2]) };
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, position).split('\n');
    return { ok: false, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }
};
