import type { ResolvedForm } from '@weegbrug/core/forms';
import type { MissingEffect } from '@weegbrug/core/framework';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { findQuestion } from './findQuestion.ts';

/** What is still missing, with what it may do to the priority and a way to the question. */
export const MissingList = ({ missing, form, goTo }: { missing: readonly MissingEffect[]; form: ResolvedForm; goTo: (path: string) => void }) => {
  const { t, local } = useText();
  const formats = useFormats();
  return (
    <div className="part">
      <h3>{t('live.missing')}</h3>
      {missing.length === 0 && <p className="small muted">{t('live.missing.none')}</p>}
      <ul className="need">
        {missing.map((effect) => {
          const question = effect.facts.map((fact) => findQuestion(form, fact)).find((found) => found !== undefined);
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
    </div>
  );
};
