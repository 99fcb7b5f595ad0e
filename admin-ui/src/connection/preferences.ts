export type ThemeChoice = 'light' | 'dark' | 'auto';

const read = (key: string): string | undefined => {
  try {
    return localStorage.getItem(`weegbrug.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
};
const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(`weegbrug.${key}`, value);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the tab.
  }
};

export const readLanguage = (): 'nl' | 'en' => (read('language') === 'en' ? 'en' : 'nl');
export const writeLanguage = (language: string): void => write('language', language);
export const readTheme = (): ThemeChoice => {
  const value = read('theme');
  return value === 'light' || value === 'dark' ? value : 'auto';
};
export const writeTheme = (theme: ThemeChoice): void => write('theme', theme);
export const readTown = (): string | undefined => read('town');
export const writeTown = (town: string): void => write('town', town);

/** Whatever else one browser remembers, as JSON. */
export const readRemembered = <T>(key: string): T | undefined => {
  const text = read(key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
};
export const remember = (key: string, value: unknown): void => write(key, JSON.stringify(value));
