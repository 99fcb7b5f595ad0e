import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ListView, MoveView } from '@weegbrug/core/api';
import { BusyButton } from '../../../blocks/BusyButton.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

const isUnderWay = ({ state }: MoveView): boolean => state === 'running' || state === 'undoing';

/** Moves that were ordered, with how far they are; those under way are followed. */
export const MovesCard = () => {
  const { t } = useText();
  const client = useQueryClient();
  const moves = useQuery({
    queryKey: ['moves', 'list'],
    queryFn: () => request<ListView<MoveView>>('/moves'),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) === true ? 700 : false),
  });
  const items = moves.data?.items ?? [];
  const underWay = items.some(isUnderWay);
  useEffect(() => {
    if (!underWay) void client.invalidateQueries({ queryKey: ['moves', 'candidates'] });
  }, [client, underWay]);
  if (moves.isError) return <ProblemNotice error={moves.error} retry={() => void moves.refetch()} />;
  if (items.length === 0) return undefined;
  return (
    <section className="card" aria-labelledby="moving-orders">
      <header>
        <h2 id="moving-orders" tabIndex={-1}>
          {t('moving.orders')}
        </h2>
      </header>
      <ul className="mv-orders">
        {items.map((move) => (
          <MoveItem key={move.id} move={move} />
        ))}
      </ul>
    </section>
  );
};

const MoveItem = ({ move }: { move: MoveView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const client = useQueryClient();
  const turn = useMutation({
    mutationFn: (action: 'cancel' | 'undo') => request<MoveView>(`/moves/${move.id}/${action}`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['moves'] }),
  });
  const done = move.state === 'undoing' ? move.restored : move.moved + move.restored + move.refused.length;
  return (
    <li>
      <div className="row">
        <strong>{t('moving.order', { release: move.to.number, total: move.total })}</strong>
        <span className="tag">{t(`moving.state.${move.state}`)}</span>
        {isUnderWay(move) && (
          <BusyButton className="btn s end" busy={turn.isPending} heir="moving-orders" onClick={() => turn.mutate('cancel')}>
            {t('moving.cancel')}
          </BusyButton>
        )}
        {(move.state === 'done' || move.state === 'cancelled') && move.moved > 0 && (
          <BusyButton className="btn quiet s end" busy={turn.isPending} heir="moving-orders" onClick={() => turn.mutate('undo')}>
            {t('moving.undo')}
            <span className="sr">: {move.reason}</span>
          </BusyButton>
        )}
      </div>
      {turn.isError && <ProblemNotice error={turn.error} />}
      <p className="small muted">
        {t('moving.order.by', { name: move.byName, day: formats.day(move.at), time: formats.time(move.at), reason: move.reason })}
      </p>
      {isUnderWay(move) && (
        <progress max={move.total} value={done} aria-label={t('moving.progress')}>
          {done}
        </progress>
      )}
      <p className="small" role="status">
        {t('moving.order.result', { moved: move.moved, restored: move.restored, refused: move.refused.length })}
      </p>
      {move.refused.length > 0 && (
        <details className="small">
          <summary>{t('moving.order.refused', { count: move.refused.length })}</summary>
          <ul>
            {move.refused.map(({ code, why }) => (
              <li key={code}>
                {code}: {local(why)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
};
