import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import { sayInterval } from '@weegbrug/core/explanation';
import { AdviceChip } from '../../blocks/AdviceChip.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { useExplanation, useExplanationWords } from './explain/useExplanation.ts';

/** How heavy: the priority with its rank and advice, D− and D+ apart, and how far it may still move. */
export const PriorityFacts = ({ project, framework }: { project: ProjectView; framework: FrameworkView }) => {
  const { t } = useText();
  const formats = useFormats();
  const words = useExplanationWords();
  const explanation = useExplanation(project, framework);
  const { weighing, rank } = project;
  return (
    <div>
      <h2>{rank === undefined ? t('project.noRank') : t('project.rank', rank)}</h2>
      <p className="big">
        <b>{weighing.priority === undefined ? '–' : formats.score(weighing.priority)}</b>
        <AdviceChip advice={weighing.advice} framework={framework.framework} />
      </p>
      <p className="small apart">
        <span>
          {t('weighing.negative')} <b className="neg">{formats.signed(weighing.contribution.negative)}</b>
        </span>
        <span>
          {t('weighing.positive')} <b className="pos">{formats.signed(weighing.contribution.positive)}</b>
        </span>
        <span>{t('project.together', { net: formats.score(weighing.contribution.net) })}</span>
      </p>
      <p className="small muted">{sayInterval(explanation, words)}</p>
    </div>
  );
};
