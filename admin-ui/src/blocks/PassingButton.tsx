import { type ButtonHTMLAttributes, type RefObject, useLayoutEffect, useRef } from 'react';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** What gets the focus when the button goes while it has it: something before it that can take it and that stays. */
  heir: RefObject<HTMLElement | null>;
};

/** A button that is there only for a while. Who goes by the keyboard is not thrown to the top of the page when it goes. */
export const PassingButton = ({ heir, ...button }: Props) => {
  const own = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const [element, next] = [own.current, heir.current];
    return () => {
      if (element !== null && document.activeElement === element) next?.focus({ preventScroll: true });
    };
  }, [heir]);
  return <button type="button" ref={own} {...button} />;
};
