import type { PersonName, ProjectView } from '@weegbrug/core/api';
import { useText } from '../../messages/useText.ts';

/** Political sponsor, official sponsor and project manager. */
export const SponsorTriangle = ({ names }: { names: ProjectView['names'] }) => {
  const { t, local } = useText();
  const corner = (place: 't' | 'l' | 'r', person: PersonName | undefined, role: string) => (
    <p className={place}>
      <b>{person === undefined ? t('project.noPerson') : place === 't' ? `${person.name}, ${local(person.position)}` : person.name}</b>
      <span>{role}</span>
    </p>
  );
  return (
    <div>
      <h2 className="sr">{t('project.sponsors')}</h2>
      <div className="triangle">
        <svg width="136" height="36" viewBox="0 0 136 36" aria-hidden="true">
          <path d="M68 2L4 34h128z" fill="none" stroke="var(--line-input)" />
        </svg>
        {corner('t', names.politicalSponsor, t('project.politicalSponsor'))}
        {corner('l', names.officialSponsor, t('project.officialSponsor'))}
        {corner('r', names.projectManager, t('project.projectManager'))}
      </div>
    </div>
  );
};
