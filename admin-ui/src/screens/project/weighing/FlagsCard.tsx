import type { ProjectView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

/** What rules say about the project apart from the sum. */
export const FlagsCard = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const { flags = [] } = project;
  if (flags.length === 0) return undefined;
  return (
    <section className="card" aria-labelledby="flags-title">
      <header>
        <h2 id="flags-title">{t('weigh.flags')}</h2>
        <span className="small muted end">{t('weigh.flags.apart')}</span>
      </header>
      <ul className="body flags">
        {flags.map((flag) => (
          <li key={`${flag.ruleSet}.${flag.rule}`}>{local(flag.message)}</li>
        ))}
      </ul>
    </section>
  );
};
