/** Puts the focus on the control of a question, or on its group when the question itself takes none; its page may still have to be drawn. */
export const focusQuestion = (path: string): void => focusFirst([path, groupOf(path)]);

/** Puts the focus on an answer that is only shown, or on the answer of its group. */
export const focusAnswer = (path: string): void => focusFirst([answerId(path), answerId(groupOf(path))]);

/** Identity of an answer that is only shown. */
export const answerId = (path: string): string => `answer-${path}`;

const groupOf = (path: string): string => path.split('.').slice(0, 2).join('.');

const focusFirst = (identities: readonly string[], tries = 120): void => {
  requestAnimationFrame(() => {
    const element = identities.map((identity) => document.getElementById(identity)).find((found) => found !== null);
    if (element === undefined) {
      if (tries > 0) focusFirst(identities, tries - 1);
      return;
    }
    const control = element.matches('input,select,textarea,button')
      ? element
      : (element.querySelector<HTMLElement>('input:checked, input, select, textarea') ?? element);
    control.focus();
    control.scrollIntoView({ block: 'center' });
  });
};
