import type { ReactNode } from 'react';
import type { Answers } from '@weegbrug/core/forms';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import type { Breakdown } from '../breakdown.ts';
import type { SectionContext } from '../formContext.ts';

type Props = { breakdown: Breakdown; context: SectionContext; values: Answers; controls: ReadonlyMap<string, ReactNode> };

/** Parts of a whole with their shares, and whether they add up: "Samen 430 van 420". */
export const BreakdownTable = ({ breakdown, context, values, controls }: Props) => {
  const { local, t } = useText();
  const formats = useFormats();
  const { namespace } = context.section;
  const number = (name: string): number | undefined => (typeof values[name] === 'number' ? values[name] : undefined);
  const whole = number(breakdown.of);
  const sum = context.state.calculated.get(`${namespace}.${breakdown.sum}`);
  const share = (part: number | undefined): string =>
    part === undefined || whole === undefined || whole <= 0 ? '–' : formats.percent(part / whole, 1);
  return (
    <div className="breakdown">
      <table>
        <thead>
          <tr>
            <th scope="col">{local(breakdown.heading)}</th>
            <th scope="col" className="num">
              {local(breakdown.amount)}
            </th>
            <th scope="col" className="num">
              {t('form.breakdown.share')}
            </th>
          </tr>
        </thead>
        {breakdown.questions.map((question) => {
          const path = `${namespace}.${question.name}`;
          const problems = context.problems.get(path) ?? [];
          return (
            <tbody key={question.name}>
              <tr className={problems.length > 0 ? 'wrong' : ''}>
                <th scope="row">
                  <label htmlFor={path}>{local(question.label)}</label>
                  {question.help !== undefined && (
                    <span className="sub" id={`${path}-help`}>
                      {local(question.help)}
                    </span>
                  )}
                </th>
                <td className="num">{controls.get(question.name)}</td>
                <td className="num">{share(number(question.name))}</td>
              </tr>
              {problems.map((problem) => (
                <tr key={problem.code}>
                  <td colSpan={3} className="err" id={`${path}-error`}>
                    {local(problem.message)}
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
        <tfoot>
          <tr>
            <th scope="row">{t('form.group.total')}</th>
            <td className="num" colSpan={1}>
              <output>
                {sum === undefined
                  ? '–'
                  : whole === undefined
                    ? formats.number(sum)
                    : t('form.breakdown.of', { sum: formats.number(sum), whole: formats.number(whole) })}
              </output>
            </td>
            <td className="num">{share(sum)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};
