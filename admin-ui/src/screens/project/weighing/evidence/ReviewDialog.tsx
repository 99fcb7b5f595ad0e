import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { type FormEvent, useState } from 'react';
import type { ContributionEvidence, ProjectView } from '@weegbrug/core/api';
import { FormActions } from '../../../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../../../blocks/ProblemNotice.tsx';
import { WrittenField } from '../../../../blocks/WrittenField.tsx';
import { useFormats } from '../../../../messages/useFormats.ts';
import { useText } from '../../../../messages/useText.ts';
import { useProjectWrite } from '../../useProjectWrite.ts';
import { sayContribution } from './sayContribution.ts';

type Props = { project: ProjectView; contribution: ContributionEvidence; name: string; close: () => void };

/** Somebody else than the author confirms the evidence of one contribution. */
export const ReviewDialog = ({ project, contribution, name, close }: Props) => {
  const { t } = useText();
  const formats = useFormats();
  const [remark, setRemark] = useState('');
  const write = useProjectWrite(project.code);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    write.mutate(
      {
        path: `/evidence/${encodeURIComponent(contribution.criterion)}/review`,
        method: 'PUT',
        body: { remark },
        revision: project.revision,
      },
      { onSuccess: close },
    );
  };
  return (
    <Dialog open onClose={close} aria-labelledby="review-title" fullWidth maxWidth="sm">
      <DialogTitle id="review-title">{t('evidence.review.title', { criterion: name })}</DialogTitle>
      <DialogContent>
        <form onSubmit={onSubmit} noValidate>
          {write.isError && <ProblemNotice error={write.error} />}
          <p className="muted">{t('evidence.review.about')}</p>
          <p className="notice">{sayContribution(contribution, { t, formats }).join(' ')}</p>
          <WrittenField label={t('evidence.field.remark')} value={remark} change={setRemark} rows={3} maxLength={2_000} />
          <FormActions submit={t('evidence.review')} busy={write.isPending} cancel={close} />
        </form>
      </DialogContent>
    </Dialog>
  );
};
