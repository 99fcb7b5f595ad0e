import { useText } from '../../messages/useText.ts';

type Props = { value: string; change: (value: string) => void; required: boolean; escalated: boolean; unfilled: boolean };

/** The motivation, recorded word for word. */
export const MotivationField = ({ value, change, required, escalated, unfilled }: Props) => {
  const { t } = useText();
  return (
    <div className="field">
      <label htmlFor="motivation">{t('decide.motivation')}</label>
      <span className="hint" id="motivation-hint">
        {t(escalated ? 'decide.motivation.escalated' : required ? 'decide.motivation.required' : 'decide.motivation.optional')}
      </span>
      <textarea
        id="motivation"
        className="in"
        rows={5}
        maxLength={4000}
        value={value}
        aria-required={required}
        aria-describedby={unfilled ? 'motivation-hint motivation-error' : 'motivation-hint'}
        aria-invalid={unfilled || undefined}
        onChange={(event) => change(event.target.value)}
      />
      {unfilled && (
        <span className="err" id="motivation-error" role="alert">
          {t('decide.fill.motivation')}
        </span>
      )}
    </div>
  );
};
