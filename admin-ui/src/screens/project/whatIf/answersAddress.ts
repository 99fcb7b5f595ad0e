/** An answer with the value that is proposed for it; without one it is only shown. */
export type ProposedAnswer = { path: string; value?: unknown };

/**
 * The address of answers on the tab *Antwoorden*: the first gets the focus, and proposed values are filled in for who may edit.
 * @param options.edit begin to change the answers at once
 */
export const answersAddress = (code: string, answers: readonly ProposedAnswer[], options: { edit?: boolean } = {}): string => {
  const parameters = new URLSearchParams();
  for (const { path, value } of answers) {
    parameters.append('question', path);
    if (value !== undefined) parameters.append('value', JSON.stringify([path, value]));
  }
  if (options.edit === true) parameters.set('edit', 'true');
  return `/projects/${encodeURIComponent(code)}/answers?${parameters.toString()}`;
};

/** Reads what {@link answersAddress} wrote; what is not an answer of that form is left out. */
export const readAnswersAddress = (parameters: URLSearchParams): readonly ProposedAnswer[] => {
  const values = new Map(
    parameters.getAll('value').flatMap((text): [string, unknown][] => {
      try {
        const pair: unknown = JSON.parse(text);
        return Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' ? [[pair[0], pair[1]]] : [];
      } catch {
        return [];
      }
    }),
  );
  return parameters.getAll('question').map((path) => (values.has(path) ? { path, value: values.get(path) } : { path }));
};
