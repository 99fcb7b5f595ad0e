/** Goes to the field of a pointer, or to the nearest one around it. True once the field itself is there. */
export const focusField = (pointer: string): boolean => {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const field = document.querySelector(`[data-pointer="${CSS.escape(at)}"]`);
    if (field === null) continue;
    // The head of a field that is higher than the window would end up under the bar.
    const tall = field.getBoundingClientRect().height > window.innerHeight * 0.7;
    field.scrollIntoView({ block: tall ? 'start' : 'center' });
    const inside = field.querySelector<HTMLElement>('input, select, textarea, button, [tabindex]');
    (field.hasAttribute('tabindex') ? (field as HTMLElement) : inside)?.focus({ preventScroll: true });
    return at === pointer;
  }
  return false;
};
