import type { ProjectView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

/** Documents that can be made from this dossier; each opens as a printable page. */
export const DocumentsCard = ({ project }: { project: ProjectView }) => {
  const { t, local, language } = useText();
  return (
    <section className="card" aria-labelledby="documents-title">
      <header>
        <h2 id="documents-title">{t('project.documents')}</h2>
      </header>
      <div className="body">
        {project.documents.length === 0 && <p className="muted">{t('project.documents.none')}</p>}
        <ul className="documents">
          {project.documents.map((document) => (
            <li key={document.key}>
              <a href={`/api/v1/projects/${project.code}/documents/${document.key}?language=${language}`} target="_blank" rel="noreferrer">
                {local(document.name)}
                <span className="sr"> {t('project.documents.newTab')}</span>
              </a>
              <span className="sub">{t('project.documents.hint')}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
