import { useText } from '../messages/useText.ts';

/** Traffic light: circle, triangle or square, always with the word. */
export const StatusLight = ({ status }: { status: 'green' | 'amber' | 'red' | undefined }) => {
  const { t } = useText();
  return <span className={`light ${status ?? 'none'}`}>{t(`status.${status ?? 'none'}`)}</span>;
};
