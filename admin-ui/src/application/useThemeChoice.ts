import { useSyncExternalStore } from 'react';
import { readTheme, type ThemeChoice, writeTheme } from '../connection/preferences.ts';

const listeners = new Set<() => void>();
const darkDevice = window.matchMedia('(prefers-color-scheme: dark)');

const effective = (): 'light' | 'dark' => {
  const choice = readTheme();
  return choice === 'auto' ? (darkDevice.matches ? 'dark' : 'light') : choice;
};

/** Puts the chosen theme on the page; called before the first paint and at every change. */
export const applyTheme = (): void => {
  document.documentElement.dataset['theme'] = effective();
};

const changed = (): void => {
  applyTheme();
  listeners.forEach((listener) => listener());
};
darkDevice.addEventListener('change', changed);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The theme in use and the reader's choice (light, dark, or like the device). */
export const useThemeChoice = () => {
  const mode = useSyncExternalStore(subscribe, effective);
  const choice = useSyncExternalStore(subscribe, readTheme);
  const choose = (theme: ThemeChoice): void => {
    writeTheme(theme);
    changed();
  };
  return { mode, choice, choose };
};
