import type { ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../../../messages/useFormats.ts';
import { useText } from '../../../../messages/useText.ts';

/** What is known but not for certain: how far the spread of its evidence class can still move the priority. */
export const UncertainCard = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const uncertain = (project.weighing.uncertain ?? []).filter(({ low, high }) => low !== high);
  if (uncertain.length === 0) return undefined;
  return (
    <section className="card" aria-labelledby="uncertain-title">
      <header>
        <h2 id="uncertain-title">{t('weigh.uncertain')}</h2>
      </header>
      <p className="body small muted">{t('live.uncertain.why')}</p>
      <ul className="body axes">
        {uncertain.map((effect) => (
          <li key={effect.criterion}>
            <span>
              <span className="strong">{local(effect.name)}</span>
              <span className="sub">{t('weigh.class.letter', { class: effect.class, words: t(`weigh.class.${effect.class}`) })}</span>
            </span>
            <span className="small nowrap">
              {t('weigh.missing.effect', { low: formats.signed(effect.low), high: formats.signed(effect.high) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
