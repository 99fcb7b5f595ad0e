import { useText } from '../../../messages/useText.ts';
import type { DraftChange } from '../draftTypes.ts';

const tones = { added: 'new', changed: 'edit', removed: 'gone' } as const;

/** Added, changed or removed as a framed word, with the number of problems. */
export const ChangeTag = ({ change, problems = 0 }: { change: DraftChange | undefined; problems?: number }) => {
  const { t } = useText();
  return (
    <span className="row">
      {change !== undefined && <span className={`tag ${tones[change.kind]}`}>{t(`configuration.change.${change.kind}`)}</span>}
      {problems > 0 && (
        <span className="chip bad">
          {t(problems === 1 ? 'configuration.problem.one' : 'configuration.problem.many', { count: problems })}
        </span>
      )}
      {change === undefined && problems === 0 && <span className="muted">{t('configuration.unchanged')}</span>}
    </span>
  );
};
