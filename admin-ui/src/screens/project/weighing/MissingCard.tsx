import type { ProjectView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** What is not known yet and how far it can still move the priority. */
export const MissingCard = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { missing } = project.weighing;
  if (missing.length === 0) return undefined;
  return (
    <section className="card" aria-labelledby="missing-title">
      <header>
        <h2 id="missing-title">{t('weigh.missing')}</h2>
      </header>
      <ul className="body axes">
        {missing.map((effect) => (
          <li key={`${effect.kind}.${effect.key}`}>
            <span className="strong">{local(effect.name)}</span>
            <span className="small nowrap">
              {t('weigh.missing.effect', { low: formats.signed(effect.low), high: formats.signed(effect.high) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
