import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ProjectReceipt } from '@weegbrug/core/api';
import { newKey, request } from '../../connection/request.ts';

/** Hands the draft in once, however often the button is pressed or the request is repeated. */
export const useSubmit = (draftId: string, store: { save: () => Promise<boolean>; forget: () => void }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      if (!(await store.save())) return;
      const { code } = await request<ProjectReceipt>('/projects', { method: 'POST', body: { draftId }, idempotencyKey: key.current });
      store.forget();
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'draft' });
      void navigate(`/projects/${code}/weighing`);
    } catch (caught) {
      setError(caught);
      // A refusal is an answer to this key; after mending the answers it is a new intention.
      key.current = newKey();
    } finally {
      setBusy(false);
    }
  };
  return { submit, busy, error };
};
