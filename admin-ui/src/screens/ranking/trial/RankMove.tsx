import { useText } from '../../../messages/useText.ts';

/** Where a project stood before the trial, with an arrow; nothing when it stays. */
export const RankMove = ({ from, to }: { from: number | undefined; to: number | undefined }) => {
  const { t } = useText();
  if (from === to) return undefined;
  const up = to !== undefined && (from === undefined || to < from);
  return (
    <span className="move">
      <span aria-hidden="true">{up ? '▲' : '▼'}</span>
      <span className="sr">{t(up ? 'trial.row.up' : 'trial.row.down')}</span>
      {from === undefined ? t('trial.row.wasNone') : t('trial.row.was', { rank: from })}
    </span>
  );
};
