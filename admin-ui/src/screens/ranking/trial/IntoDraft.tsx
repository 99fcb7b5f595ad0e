import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import type { Trial } from './useTrial.ts';

/** Puts the trial weights in the draft of the configuration, for who may edit it. Nothing changes until the draft is published. */
export const IntoDraft = ({ trial }: { trial: Trial }) => {
  const { t } = useText();
  const client = useQueryClient();
  const put = useMutation({
    mutationFn: async () => {
      const { revision } = await request<ConfigurationDraftView>('/configuration/draft');
      const weights = Object.fromEntries(trial.shares);
      return request<ConfigurationDraftView>('/configuration/draft/weights', { method: 'PUT', body: { weights }, revision });
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ['configuration'] }),
  });
  return (
    <div className="into-draft">
      <button type="button" className="btn" disabled={!trial.moved || put.isPending} onClick={() => put.mutate()}>
        {t('trial.draft.put')}
      </button>
      {put.isError && <ProblemNotice error={put.error} />}
      <p className="small" role="status">
        {put.isSuccess && (
          <>
            {t('trial.draft.done')} <Link to="/configuration/framework">{t('trial.draft.look')}</Link>
          </>
        )}
      </p>
    </div>
  );
};
