import type { ProjectView } from '@weegbrug/core/api';
import { readPath } from '@weegbrug/core/shared';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** The fields that mean the same for every type. */
export const CoreCard = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const description = readPath(project.answers, 'project.description');
  const lines: [string, string][] = [
    [t('project.type'), local(project.typeName)],
    [t('project.domain'), local(project.names.domain)],
    [t('project.programme'), local(project.names.programme)],
    [t('project.wayOfWorking'), project.core.wayOfWorking === undefined ? '' : t(`project.wayOfWorking.${project.core.wayOfWorking}`)],
    [t('project.submitted'), t('project.submittedBy', { date: formats.date(project.submittedAt), name: project.submittedByName })],
    [t('project.release'), project.release.number],
  ];
  return (
    <section className="card" aria-labelledby="core-title">
      <header>
        <h2 id="core-title">{t('project.core')}</h2>
      </header>
      <div className="body">
        {typeof description === 'string' && <p className="description">{description}</p>}
        <dl className="kv">
          {lines
            .filter(([, value]) => value !== '')
            .map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}-value`}>{value}</dd>])}
        </dl>
      </div>
    </section>
  );
};
