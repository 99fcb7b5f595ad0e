/** Puts the focus on the control of a question, or on its group when the question itself takes none; its page may still have to be drawn. */
export const focusAnswer = (path: string, tries = 120): void => {
  requestAnimationFrame(() => {
    const element =
      document.getElementById(path) ??
      document.getElementById(answerId(path)) ??
      document.getElementById(path.split('.').slice(0, 2).join('.'));
    if (element === null) {
      if (tries > 0) focusAnswer(path, tries - 1);
      return;
    }
    const control = element.matches('input,select,textarea,button')
      ? element
      : (element.querySelector<HTMLElement>('input:checked, input, select, textarea') ?? element);
    control.focus();
    control.scrollIntoView({ block: 'center' });
  });
};

/** Identity of an answer that is only shown. */
export const answerId = (path: string): string => `answer-${path}`;
