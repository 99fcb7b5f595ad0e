import { Link } from 'react-router';
import { PageHead } from '../blocks/PageHead.tsx';
import { useText } from '../messages/useText.ts';

/** An address that is no screen. */
export const NotFound = () => {
  const { t } = useText();
  return (
    <div className="page">
      <PageHead title={t('common.notFound.title')} lede={t('common.notFound.text')} />
      <p>
        <Link className="btn" to="/">
          {t('menu.start')}
        </Link>
      </p>
    </div>
  );
};
