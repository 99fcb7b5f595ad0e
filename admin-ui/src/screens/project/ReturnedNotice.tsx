import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { DraftView, ProjectView } from '@weegbrug/core/api';
import { ProblemNotice } from '../../blocks/ProblemNotice.tsx';
import { newKey, request } from '../../connection/request.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** The project was sent back: by whom, with which questions, and the way to complete it. */
export const ReturnedNotice = ({ project }: { project: ProjectView }) => {
  const { t } = useText();
  const formats = useFormats();
  const navigate = useNavigate();
  const client = useQueryClient();
  const key = useRef(newKey());
  const start = useMutation({
    mutationFn: () =>
      request<DraftView>('/drafts', {
        method: 'POST',
        body: { typeKey: project.typeKey, projectCode: project.code },
        idempotencyKey: key.current,
      }),
    onSuccess: (draft) => {
      void client.invalidateQueries({ queryKey: ['drafts'] });
      void navigate(`/drafts/${draft.id}`);
    },
  });
  const { returned } = project;
  if (returned === undefined) return undefined;
  return (
    <section className="notice warn returned">
      <h2>{t('project.returned', { name: returned.byName, date: formats.date(returned.at) })}</h2>
      {returned.remark !== '' && <p>{returned.remark}</p>}
      {start.isError && <ProblemNotice error={start.error} />}
      {project.mayEdit && (
        <p>
          <button type="button" className="btn primary" disabled={start.isPending} onClick={() => start.mutate()}>
            {t('project.returned.complete')}
          </button>
        </p>
      )}
    </section>
  );
};
