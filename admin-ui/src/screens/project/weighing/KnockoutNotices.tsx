import type { ProjectView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

/** What rules the project out, or may: before the figures, because then the figures do not count. */
export const KnockoutNotices = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  return project.weighing.knockouts.map((knockout) => (
    <section key={`${knockout.ruleSet}.${knockout.rule}`} className={knockout.outcome === 'certain' ? 'notice bad' : 'notice warn'}>
      <h3>{t(`ranking.knockout.${knockout.outcome}`)}</h3>
      <p>{local(knockout.message)}</p>
    </section>
  ));
};
