import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { ScreenErrorBoundary } from './ScreenErrorBoundary.tsx';
import { SignInAgain } from '../screens/signIn/SignInAgain.tsx';
import { useText } from '../messages/useText.ts';
import { MainMenu } from './MainMenu.tsx';
import { TopBar } from './TopBar.tsx';

/** The frame: bar, menu, content. Focus goes to the content when the page changes, so that a screen reader and the keyboard follow. */
export const Layout = ({ children }: { children?: ReactNode }) => {
  const { t } = useText();
  const { pathname } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  const content = useRef<HTMLElement>(null);
  const screen = pathname.split('/').slice(0, 3).join('/');
  const previous = useRef(screen);
  // Before the page is seen: later it would take away the focus of somebody who is quick with the keyboard.
  useLayoutEffect(() => {
    setMenuOpen(false);
    if (previous.current === screen) return;
    previous.current = screen;
    window.scrollTo(0, 0);
    content.current?.focus({ preventScroll: true });
  }, [screen]);
  return (
    <>
      <a className="skip" href="#content">
        {t('common.skip')}
      </a>
      <div className="app">
        <TopBar menuOpen={menuOpen} onMenu={() => setMenuOpen((open) => !open)} />
        <MainMenu open={menuOpen} onClose={() => setMenuOpen(false)} />
        <main id="content" ref={content} tabIndex={-1} style={{ minWidth: 0, outline: 'none', boxShadow: 'none' }}>
          <ScreenErrorBoundary key={screen}>{children}</ScreenErrorBoundary>
        </main>
      </div>
      <SignInAgain />
    </>
  );
};
