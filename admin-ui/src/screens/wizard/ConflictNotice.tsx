import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import type { DraftConflict } from './useDraftAnswers.ts';

/** Two versions of one draft: says when each was made and lets the person choose. */
export const ConflictNotice = ({ conflict, resolve }: { conflict: DraftConflict; resolve: (choice: 'here' | 'server') => void }) => {
  const { t } = useText();
  const formats = useFormats();
  const moment = (iso: string): string => `${formats.day(iso)} ${formats.time(iso)}`;
  return (
    <div className="notice warn" role="alert">
      <h3>{t('wizard.conflict.title')}</h3>
      <p>{t('wizard.conflict.text', { here: moment(conflict.here.at), server: moment(conflict.server.changedAt) })}</p>
      <p className="row">
        <button type="button" className="btn s" onClick={() => resolve('here')}>
          {t('wizard.conflict.here')}
        </button>
        <button type="button" className="btn s" onClick={() => resolve('server')}>
          {t('wizard.conflict.server')}
        </button>
      </p>
    </div>
  );
};
