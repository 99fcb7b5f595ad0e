import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { axisNames } from '@weegbrug/core/framework';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { sayAxis } from '../explain/sayAxis.ts';
import { Pips } from './Pips.tsx';

/** Complexity, risk and capacity as classes, with what they follow from. */
export const AxesCard = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { axes, axisScale } = framework.framework;
  return (
    <section className="card" aria-labelledby="axes-title">
      <header>
        <h2 id="axes-title">{t('weigh.axes')}</h2>
        <span className="small muted end">{t('weigh.axes.scale', axisScale)}</span>
      </header>
      <ul className="body axes">
        {axisNames.map((name) => (
          <li key={name}>
            <span>
              <span className="strong">{local(axes[name].name)}</span>
              <span className="sub">
                {sayAxis(name, project.weighing.axisEvidence[name], framework.framework, project.answers, { t, local, formats })}
              </span>
            </span>
            <Pips value={project.weighing.axes[name]} scale={axisScale} />
          </li>
        ))}
      </ul>
    </section>
  );
};
