import { type ButtonHTMLAttributes, useLayoutEffect, useRef } from 'react';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** What it began is under way: pressing does nothing then, and it keeps the focus, which a disabled button loses. */
  busy?: boolean;
  /** Of a button that is there only for a while: the id of what gets the focus when it goes while it has it. */
  heir?: string;
};

/** A button that begins something. Who goes by the keyboard is not thrown to the top of the page by it. */
export const BusyButton = ({ busy = false, heir, onClick, ...button }: Props) => {
  const own = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = own.current;
    return () => {
      if (heir !== undefined && document.activeElement === element) document.getElementById(heir)?.focus({ preventScroll: true });
    };
  }, [heir]);
  return (
    <button
      type="button"
      ref={own}
      aria-disabled={busy || undefined}
      {...button}
      onClick={(event) => (busy ? undefined : onClick?.(event))}
    />
  );
};
