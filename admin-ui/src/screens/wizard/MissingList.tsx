import type { FormState, ResolvedForm } from '@weegbrug/core/forms';
import type { MissingEffect } from '@weegbrug/core/framework';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { findQuestion } from './findQuestion.ts';

type Props = { missing: readonly MissingEffect[]; form: ResolvedForm; state: FormState; goTo: (path: string) => void };

/** So many effects are shown; the rest stands behind a button. */
const shownFirst = 6;

/** What is still missing, with what it may do to the priority and a way to the question. */
export const MissingList = ({ missing, ...rest }: Props) => {
  const { t } = useText();
  const more = missing.slice(shownFirst);
  return (
    <div className="part">
      <h3>{t('live.missing')}</h3>
      {missing.length === 0 && <p className="small muted">{t('live.missing.none')}</p>}
      <Effects missing={missing.slice(0, shownFirst)} {...rest} />
      {more.length > 0 && (
        <details className="more">
          <summary>{t('live.missing.more', { count: more.length })}</summary>
          <Effects missing={more} {...rest} />
        </details>
      )}
    </div>
  );
};

const Effects = ({ missing, form, state, goTo }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  return (
    <ul className="need">
      {missing.map((effect) => {
        const question = effect.facts.map((fact) => findQuestion(form, fact, state)).find((found) => found !== undefined);
        return (
          <li key={`${effect.kind}.${effect.key}`}>
            {question === undefined ? (
              <span>{local(effect.name)}</span>
            ) : (
              <button type="button" className="as-link" onClick={() => goTo(question.path)}>
                {local(effect.name)}
              </button>
            )}
            <span className="eff">{t('live.effect', { low: formats.signed(effect.low), high: formats.signed(effect.high) })}</span>
            {question !== undefined && <p>{local(question.page.title)}</p>}
          </li>
        );
      })}
    </ul>
  );
};
