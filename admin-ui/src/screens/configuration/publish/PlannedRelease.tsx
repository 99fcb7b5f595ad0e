import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ScheduledReleaseView } from '@weegbrug/core/api';
import { BusyButton } from '../../../blocks/BusyButton.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { draftKey } from '../useDraft.ts';
import { refreshConfiguration } from './refreshConfiguration.ts';

/** What is planned, or why it was not carried out. */
export const PlannedRelease = () => {
  const { t, local } = useText();
  const formats = useFormats();
  const client = useQueryClient();
  const { may } = useSession();
  const plan = useQuery({
    queryKey: [...draftKey, 'plan'],
    queryFn: () => request<ScheduledReleaseView>('/scheduled-release'),
    refetchInterval: 30_000,
  });
  const cancel = useMutation({
    mutationFn: (revision: number) => request('/scheduled-release', { method: 'DELETE', revision }),
    onSettled: () => refreshConfiguration(client),
  });
  if (plan.data === undefined || plan.data.state === 'none' || plan.data.state === 'published') return undefined;
  const { state, at, byName, reason, failure, draftMovedOn, revision } = plan.data;
  return (
    <div className={state === 'failed' ? 'notice bad cfg-plan' : 'notice info cfg-plan'}>
      <h3>
        {state === 'failed'
          ? t('publishing.planned.failed')
          : t('publishing.planned.title', { day: formats.date(at), time: formats.time(at) })}
      </h3>
      <p>{state === 'failed' && failure !== undefined ? local(failure) : t('publishing.planned.text', { name: byName, reason })}</p>
      {draftMovedOn && <p>{t('publishing.planned.movedOn')}</p>}
      {cancel.isError && <ProblemNotice error={cancel.error} />}
      {may('configuration:publish') && (
        <p>
          <BusyButton className="btn s" busy={cancel.isPending} heir="publish-card" onClick={() => cancel.mutate(revision)}>
            {t(state === 'failed' ? 'publishing.planned.putAway' : 'publishing.planned.cancel')}
          </BusyButton>
        </p>
      )}
    </div>
  );
};
