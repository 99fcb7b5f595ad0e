import { useText } from '../messages/useText.ts';

/** The foot of a form in a dialog: what sends it, and the way back. */
export const FormActions = ({
  submit,
  busy,
  cancel,
  className = 'row',
}: {
  submit: string;
  busy: boolean;
  cancel: () => void;
  className?: string;
}) => {
  const { t } = useText();
  return (
    <div className={className}>
      <button type="submit" className="btn primary" disabled={busy}>
        {submit}
      </button>
      <button type="button" className="btn" onClick={cancel}>
        {t('common.cancel')}
      </button>
    </div>
  );
};
