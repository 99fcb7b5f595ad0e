import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

/** Complexity, risk and capacity as classes, with what they follow from. */
export const AxesCard = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const { axes, axisScale } = framework.framework;
  return (
    <section className="card" aria-labelledby="axes-title">
      <header>
        <h2 id="axes-title">{t('weigh.axes')}</h2>
        <span className="small muted end">{t('weigh.axes.scale', axisScale)}</span>
      </header>
      <ul className="body axes">
        {(['complexity', 'risk', 'capacity'] as const).map((name) => {
          const value = project.weighing.axes[name].class;
          const label = axes[name].classes?.find((entry) => entry.class === value)?.label;
          return (
            <li key={name}>
              <span className="strong">
                {local(axes[name].name)}
                {label !== undefined && <span className="sub">{local(label)}</span>}
              </span>
              {value === undefined ? (
                <span className="muted">{t('common.unknown')}</span>
              ) : (
                <span className="pips" role="img" aria-label={t('weigh.axis', { class: value, max: axisScale.max })}>
                  {Array.from({ length: axisScale.max - axisScale.min + 1 }, (_, index) => (
                    <i key={index} className={index + axisScale.min <= value ? 'on' : ''} />
                  ))}
                  <b>{value}</b>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
