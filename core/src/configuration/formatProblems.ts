import type { Language } from '../shared/localizedText.ts';
import type { ConfigurationProblem } from './municipalityConfiguration.ts';

const labels = {
  nl: {
    error: 'fout',
    warning: 'let op',
    none: 'Geen problemen gevonden.',
    total: (errors: number, warnings: number) =>
      `${errors} ${errors === 1 ? 'fout' : 'fouten'}, ${warnings} ${warnings === 1 ? 'waarschuwing' : 'waarschuwingen'}.`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    none: 'No problems found.',
    total: (errors: number, warnings: number) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
  },
} as const;

/**
 * Problems as lines for a terminal: `file:line:column`, pointer, what is wrong, how to mend it, what the draft can do about it with one click, and the total.
 * @param folder put before every file name, so that an editor can jump there
 */
export const formatProblems = (problems: readonly ConfigurationProblem[], language: Language = 'nl', folder = ''): string => {
  const words = labels[language];
  if (problems.length === 0) return words.none;
  const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
  const lines = problems.map(({ file, line, column, severity, pointer, code, message, remedy, mends = [] }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    return `${prefix}${place}  ${words[severity]}  ${pointer === '' ? '/' : pointer}  [${code}]\n    ${message[language]}\n    → ${remedy[language]}${mends.map(({ label }) => `\n    · ${label[language]}`).join('')}`;
  });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return [...lines, words.total(errors, problems.length - errors)].join('\n');
};
