import { useText } from '../messages/useText.ts';

export const Loading = () => {
  const { t } = useText();
  return (
    <p className="loading" role="status">
      {t('common.loading')}
    </p>
  );
};
