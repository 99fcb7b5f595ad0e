import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { sayInterval } from '@weegbrug/core/explanation';
import { AdviceChip } from '../../blocks/AdviceChip.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { useExplanation, useExplanationWords } from '../project/explain/useExplanation.ts';
import { SheetGoals } from './SheetGoals.tsx';

/** Score, advice and the goals that the project moves. */
export const SheetWeighing = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t } = useText();
  const formats = useFormats();
  const words = useExplanationWords();
  const explanation = useExplanation(project, framework);
  const { weighing, rank } = project;
  const facts: readonly [string, string, string][] = [
    [t('decide.rank'), rank === undefined ? '–' : t('common.of', { position: rank.position, total: rank.of }), ''],
    [t('weighing.negative'), formats.signed(weighing.contribution.negative), 'neg'],
    [t('weighing.positive'), formats.signed(weighing.contribution.positive), 'pos'],
    [t('decide.urgency'), weighing.urgency === undefined ? '–' : formats.score(weighing.urgency), ''],
    [t('decide.impactLoad'), weighing.impactLoad === undefined ? '–' : formats.score(weighing.impactLoad), ''],
  ];
  return (
    <section>
      <h3>{t('decide.weighing')}</h3>
      <div className="score">
        <b className="big">{weighing.priority === undefined ? '–' : formats.score(weighing.priority)}</b>
        <AdviceChip advice={weighing.advice} framework={framework.framework} />
        <dl className="figures">
          {facts.map(([label, value, tone]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={tone}>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <SheetGoals goals={explanation.goals} />
      <p className="small muted">
        {weighing.completeness < 1 && t('decide.known', { percent: formats.percent(weighing.completeness) })}{' '}
        {sayInterval(explanation, words)}
      </p>
    </section>
  );
};
