import type { ReleaseSummary } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** One side of a comparison: the draft, what is active, or a release by its number. */
export const SourceChoice = ({
  id,
  label,
  value,
  releases,
  choose,
}: {
  id: string;
  label: string;
  value: string;
  releases: readonly ReleaseSummary[];
  choose: (value: string) => void;
}) => {
  const { t } = useText();
  const formats = useFormats();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select className="in" id={id} value={value} onChange={(event) => choose(event.target.value)}>
        <option value="draft">{t('difference.draft')}</option>
        <option value="active">{t('difference.active')}</option>
        {releases.map((release) => (
          <option key={release.hash} value={release.hash}>
            {t('difference.releaseOf', { number: release.number, day: formats.date(release.publishedAt) })}
          </option>
        ))}
      </select>
    </div>
  );
};
