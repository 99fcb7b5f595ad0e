import type { FrameworkView } from '@weegbrug/core/api';
import { type Explanation, sayAxis } from '@weegbrug/core/explanation';
import { useText } from '../../../messages/useText.ts';
import { useExplanationWords } from '../explain/useExplanation.ts';
import { Pips } from './Pips.tsx';

/** Complexity, risk and capacity as classes, with what they follow from. */
export const AxesCard = ({ explanation, framework }: { explanation: Explanation; framework: FrameworkView }) => {
  const { t, local } = useText();
  const words = useExplanationWords();
  const { axisScale } = framework.framework;
  return (
    <section className="card" aria-labelledby="axes-title">
      <header>
        <h2 id="axes-title">{t('weigh.axes')}</h2>
        <span className="small muted end">{t('weigh.axes.scale', axisScale)}</span>
      </header>
      <ul className="body axes">
        {explanation.axes.map((axis) => (
          <li key={axis.axis}>
            <span>
              <span className="strong">{local(axis.name)}</span>
              <span className="sub">{sayAxis(axis, words)}</span>
            </span>
            <Pips value={axis.class} scale={axisScale} />
          </li>
        ))}
      </ul>
    </section>
  );
};
