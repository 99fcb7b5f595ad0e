import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConfigurationChangeView, ConfigurationDraftView } from '@weegbrug/core/api';
import { BusyButton } from '../../../blocks/BusyButton.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { draftKey } from '../useDraft.ts';
import { plainSentence } from './plainSentence.ts';

/** Puts one change of the draft back as it is in the active release. What went wrong is for the card to say. */
export const RevertChange = ({ change, failed }: { change: ConfigurationChangeView; failed: (error: unknown) => void }) => {
  const { t } = useText();
  const client = useQueryClient();
  const revert = useMutation({
    mutationFn: () => request<ConfigurationDraftView>(`/configuration/difference/${change.id}/revert`, { method: 'POST' }),
    onMutate: () => failed(undefined),
    onSuccess: (view) => client.setQueryData(draftKey, view),
    onError: failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['configuration'] }),
  });
  return (
    <BusyButton className="btn quiet s" busy={revert.isPending} heir="changes" onClick={() => revert.mutate()}>
      {t('difference.revert')}
      <span className="sr">: {plainSentence(change)}</span>
    </BusyButton>
  );
};
