import type { ReproductionView } from '@weegbrug/core/api';
import { useText } from '../../../../messages/useText.ts';

/** What came out of computing a weighing again, in words. */
export const ReproductionAnswer = ({ answer }: { answer: ReproductionView }) => {
  const { t, local } = useText();
  const { outcome, differences, why, plugins } = answer;
  return (
    <>
      <p className={outcome === 'identical' ? '' : 'strong'}>
        {t(`reproduce.${outcome}`, { count: differences.length })} {why !== undefined && local(why)}
      </p>
      {plugins
        .filter((measured) => measured.outcome === 'notInstalled')
        .map(({ plugin, version }) => (
          <p key={plugin} className="muted">
            {t('reproduce.notInstalled', { plugin, version })}
          </p>
        ))}
      {differences.length > 0 && (
        <ul>
          {differences.map(({ path, stored, computed }) => (
            <li key={path}>
              {path}: {String(stored ?? '–')} → {String(computed ?? '–')}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
