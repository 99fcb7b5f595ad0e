import { checkConfiguration } from '../../configuration/checkConfiguration.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { readFindings } from '../readFindings.ts';
import type { CheckedPoint, ReadinessCheck } from './readinessPoint.ts';

/** The checks find no error; warnings are for the person who publishes to judge. */
export const findingsPoint: ReadinessCheck = async (context, { configuration }) => {
  const checked = await checkConfiguration(configuration, context.releases.plugins, context.scope.municipality);
  const problems = await readFindings(context, { configuration, problems: checked });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.length - errors.length;
  const point: CheckedPoint = {
    code: 'findings',
    state: errors.length > 0 ? 'blocks' : warnings > 0 ? 'advice' : 'met',
    title:
      errors.length > 0
        ? {
            nl: `${errors.length} ${errors.length === 1 ? 'fout' : 'fouten'} in de controle`,
            en: `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in the checks`,
          }
        : { nl: 'De controle vindt geen fouten', en: 'The checks find no errors' },
    ...(errors.length > 0
      ? { detail: errors[0]!.message }
      : warnings > 0
        ? {
            detail: {
              nl: warnings === 1 ? '1 waarschuwing' : `${warnings} waarschuwingen`,
              en: warnings === 1 ? '1 warning' : `${warnings} warnings`,
            },
          }
        : {}),
    ...(errors.length === 0
      ? {}
      : {
          refusal: new WeegbrugError(
            'WB-RELEASE-INVALID',
            { count: errors.length },
            {
              places: errors.map(({ file, pointer, message, remedy }) => ({
                pointer: `${file}#${pointer}`,
                message: { nl: `${message.nl} ${remedy.nl}`, en: `${message.en} ${remedy.en}` },
              })),
            },
          ),
        }),
  };
  return [point];
};
