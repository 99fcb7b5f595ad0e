import type { ProjectView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

/** Values that were there but could not be used, for the administrator. */
export const FindingsCard = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const { findings } = project.weighing;
  if (findings.length === 0) return undefined;
  return (
    <section className="card" aria-labelledby="findings-title">
      <header>
        <h2 id="findings-title">{t('weigh.findings')}</h2>
      </header>
      <ul className="body flags">
        {findings.map((finding) => (
          <li key={`${finding.criterion ?? ''}${local(finding.message)}`}>{local(finding.message)}</li>
        ))}
      </ul>
    </section>
  );
};
