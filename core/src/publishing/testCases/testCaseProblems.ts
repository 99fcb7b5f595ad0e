import type { ConfigurationProblem } from '../../configuration/municipalityConfiguration.ts';
import type { TestCaseRun } from './testCaseRun.ts';

/** What is red, as problems of the configuration: each stated outcome that did not come out, at its place in the file. */
export const testCaseProblems = (runs: readonly TestCaseRun[]): ConfigurationProblem[] =>
  runs.flatMap(({ key, expectations, why }): ConfigurationProblem[] => {
    const about = { severity: 'error' as const, file: `test-cases/${key}.json`, part: 'testCases' as const, key };
    if (why !== undefined)
      return [
        {
          ...about,
          code: 'testCaseBroken',
          pointer: '',
          message: { nl: why.nl, en: why.en ?? why.nl },
          remedy: {
            nl: 'Herstel het testgeval, of haal het weg als het niet meer van toepassing is.',
            en: 'Mend the test case, or remove it when it no longer applies.',
          },
        },
      ];
    return expectations
      .filter(({ holds }) => !holds)
      .map(({ pointer, expected, got }) => ({
        ...about,
        code: 'testCaseDiffers',
        pointer: `/expected${pointer}`,
        message: {
          nl: `Verwacht: ${said(expected)}; de uitkomst is ${got === undefined ? 'nog onbekend' : said(got)}.`,
          en: `Expected ${said(expected)}; the outcome is ${got === undefined ? 'still unknown' : said(got)}.`,
        },
        remedy: {
          nl: 'Zoek de wijziging die dit veroorzaakt, of pas de verwachting aan als deze uitkomst de bedoeling is.',
          en: 'Find the change that causes it, or change the expectation when this outcome is meant.',
        },
      }));
  });

const said = (value: unknown): string => (Array.isArray(value) ? (value.length === 0 ? '–' : value.join(', ')) : String(value));
