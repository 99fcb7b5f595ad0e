import { standardFacts } from '../checkCondition.ts';
import { nameRemedy } from '../../shared/nameRemedy.ts';
import { pointerTo, type Problem } from '../problem.ts';
import { isPlainPath } from '../readFact.ts';
import type { TableColumn, TableLimits } from './decisionTable.ts';

/** What is wrong with the columns of a table. Whether the answer or measure exists is a question to the configuration. */
export const checkColumns = (columns: readonly TableColumn[], limits: TableLimits): Problem[] => {
  const keys = columns.map(({ key }) => key);
  return [
    ...(columns.length === 0 ? [{ pointer: '/columns', code: 'tableColumns' as const, ...texts.none }] : []),
    ...(columns.length > limits.columns
      ? [{ pointer: '/columns', code: 'tableColumns' as const, ...texts.many(columns.length, limits.columns) }]
      : []),
    ...columns.flatMap(({ key, kind, unit, value }, position) => {
      const pointer = pointerTo('/columns', position);
      const { fact, path } = value;
      return [
        ...(keys.indexOf(key) === position
          ? []
          : [{ pointer: pointerTo(pointer, 'key'), code: 'tableColumn' as const, ...texts.doubled(key) }]),
        ...(unit !== undefined && kind !== 'number'
          ? [{ pointer: pointerTo(pointer, 'unit'), code: 'tableUnit' as const, ...texts.unit }]
          : []),
        ...(standardFacts.includes(fact)
          ? []
          : [
              {
                pointer: pointerTo(pointer, 'value', 'fact'),
                code: 'factUnknown' as const,
                message: texts.fact(fact),
                remedy: nameRemedy(fact, standardFacts),
              },
            ]),
        ...(path === undefined || isPlainPath(path)
          ? []
          : [{ pointer: pointerTo(pointer, 'value', 'path'), code: 'pathExpression' as const, ...texts.path(path) }]),
      ];
    }),
  ];
};

const texts = {
  none: {
    message: { nl: 'De tabel heeft geen kolommen.', en: 'The table has no columns.' },
    remedy: { nl: 'Voeg een kolom toe met het gegeven waarop de rijen letten.', en: 'Add a column with the fact that the rows look at.' },
  },
  many: (found: number, limit: number) => ({
    message: {
      nl: `De tabel heeft ${found} kolommen; er mogen er ${limit} in.`,
      en: `The table has ${found} columns; ${limit} are allowed.`,
    },
    remedy: { nl: 'Verdeel de tabel over meer regelsets.', en: 'Divide the table over more rule sets.' },
  }),
  doubled: (key: string) => ({
    message: { nl: `De kolom ‘${key}’ komt vaker voor.`, en: `The column “${key}” occurs more than once.` },
    remedy: { nl: 'Geef elke kolom een eigen sleutel.', en: 'Give each column a key of its own.' },
  }),
  unit: {
    message: { nl: 'Alleen een kolom met getallen kan over euro’s gaan.', en: 'Only a column of numbers can be about euros.' },
    remedy: { nl: 'Haal de eenheid weg, of kies getallen als soort.', en: 'Remove the unit, or choose numbers as kind.' },
  },
  fact: (fact: string) => ({ nl: `Het gegeven ‘${fact}’ bestaat niet.`, en: `The fact “${fact}” does not exist.` }),
  path: (path: string) => ({
    message: {
      nl: `Het pad ‘${path}’ is geen gewoon pad; uitdrukkingen en jokertekens mogen niet.`,
      en: `The path “${path}” is no plain path; expressions and wildcards are not allowed.`,
    },
    remedy: {
      nl: 'Schrijf namen met punten ertussen, bijvoorbeeld housing.homes.',
      en: 'Write names with dots between them, for instance housing.homes.',
    },
  }),
};
