import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** A table that scrolls inside its own card; a tab stop with a name, but only while there is something to scroll. */
export const ScrollRegion = ({ label, children }: { label: string; children: ReactNode }) => {
  const region = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    const measure = (): void => setOverflows(element.scrollWidth > element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={region} className="scroll-x" {...(overflows ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}>
      {children}
    </div>
  );
};
