import { type ReactNode, useEffect } from 'react';
import { useText } from '../messages/useText.ts';

/** Heading of a screen with its actions; also names the browser tab. */
export const PageHead = ({ title, lede, actions }: { title: string; lede?: ReactNode; actions?: ReactNode }) => {
  const { t } = useText();
  useEffect(() => {
    document.title = `${title} – ${t('common.product')}`;
  }, [title, t]);
  return (
    <div className="pagehead">
      <div>
        <h1>{title}</h1>
        {lede !== undefined && <p className="lede">{lede}</p>}
      </div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
};
