import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { ListView, ReadinessView, ReviewerView } from '@weegbrug/core/api';
import { FormActions } from '../../../blocks/FormActions.tsx';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { newKey, request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { readinessKey } from './useReadiness.ts';

/** Asks a colleague who may publish to look at the draft. */
export const AskReview = ({ again }: { again: boolean }) => {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="btn quiet s cfg-ask" onClick={() => setAsking(true)}>
        {t(again ? 'publishing.askOther' : 'publishing.ask')}
      </button>
      {asking && <AskDialog close={() => setAsking(false)} />}
    </>
  );
};

const AskDialog = ({ close }: { close: () => void }) => {
  const { t, local } = useText();
  const client = useQueryClient();
  const intention = useRef(newKey());
  const [chosen, setChosen] = useState<string>();
  const reviewers = useQuery({
    queryKey: ['configuration', 'reviewers'],
    queryFn: () => request<ListView<ReviewerView>>('/configuration/reviewers'),
    staleTime: 0,
  });
  const people = reviewers.data?.items ?? [];
  const account = chosen ?? people[0]?.account;
  const ask = useMutation({
    mutationFn: () =>
      request<ReadinessView>('/configuration/review-requests', { method: 'POST', body: { account }, idempotencyKey: intention.current }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: readinessKey });
      close();
    },
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (account !== undefined && !ask.isPending) ask.mutate();
  };
  return (
    <Dialog open onClose={close} aria-labelledby="ask-title" fullWidth maxWidth="sm">
      <DialogTitle id="ask-title">{t('publishing.ask.title')}</DialogTitle>
      <DialogContent>
        {reviewers.isPending && <Loading />}
        {reviewers.isError && <ProblemNotice error={reviewers.error} />}
        {ask.isError && <ProblemNotice error={ask.error} />}
        {reviewers.data !== undefined &&
          (people.length === 0 ? (
            <p>{t('publishing.ask.none')}</p>
          ) : (
            <form onSubmit={onSubmit} noValidate>
              <p>{t('publishing.ask.text')}</p>
              <div className="field">
                <label htmlFor="ask-who">{t('publishing.ask.who')}</label>
                <select className="in" id="ask-who" value={account} onChange={(event) => setChosen(event.target.value)}>
                  {people.map((person) => (
                    <option key={person.account} value={person.account}>
                      {[person.name, ...person.roles.map(local)].join(', ')}
                    </option>
                  ))}
                </select>
              </div>
              <FormActions submit={t('publishing.ask.confirm')} busy={ask.isPending} cancel={close} />
            </form>
          ))}
      </DialogContent>
    </Dialog>
  );
};
