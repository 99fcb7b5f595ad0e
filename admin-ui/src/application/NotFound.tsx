import { EmptyState } from '../blocks/EmptyState.tsx';
import { useText } from '../messages/useText.ts';

export const NotFound = () => {
  const { t } = useText();
  return (
    <main className="page">
      <EmptyState title={t('common.notFound.title')} text={t('common.notFound.text')} action={<a href="/">{t('menu.start')}</a>} />
    </main>
  );
};
