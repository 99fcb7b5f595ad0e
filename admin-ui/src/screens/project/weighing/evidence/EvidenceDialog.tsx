import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { type FormEvent, useState } from 'react';
import type { ContributionEvidence, ProjectView } from '@weegbrug/core/api';
import { FormActions } from '../../../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../../../blocks/ProblemNotice.tsx';
import { WrittenField } from '../../../../blocks/WrittenField.tsx';
import { useText } from '../../../../messages/useText.ts';
import { useProjectWrite } from '../../useProjectWrite.ts';

type Props = { project: ProjectView; contribution: ContributionEvidence; name: string; close: () => void };

/** What the author says about the evidence of one contribution. What was typed stays when it is refused. */
export const EvidenceDialog = ({ project, contribution, name, close }: Props) => {
  const { t } = useText();
  const { adoptedClass } = contribution;
  const stated = contribution.claimedClass ?? (contribution.class === adoptedClass ? '' : contribution.class);
  const [evidenceClass, setEvidenceClass] = useState<string>(stated);
  const [source, setSource] = useState(contribution.source ?? '');
  const [baseline, setBaseline] = useState(contribution.baseline ?? '');
  const [expectedValue, setExpectedValue] = useState(contribution.expectedValue ?? '');
  const [year, setYear] = useState(contribution.year === undefined ? '' : String(contribution.year));
  const [remark, setRemark] = useState(contribution.remark ?? '');
  const [yearWrong, setYearWrong] = useState(false);
  const write = useProjectWrite(project.code);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = year.trim() !== '' && !(/^\d{4}$/.test(year.trim()) && Number(year) >= 1900 && Number(year) <= 2200);
    setYearWrong(wrong);
    if (wrong) return document.getElementById('evidence-year')?.focus();
    const body = {
      ...(evidenceClass === '' ? {} : { class: evidenceClass }),
      source,
      baseline,
      expectedValue,
      remark,
      ...(year.trim() === '' ? {} : { year: Number(year) }),
    };
    write.mutate(
      {
        path: `/evidence/${encodeURIComponent(contribution.criterion)}`,
        method: 'PUT',
        body,
        revision: project.revision,
      },
      { onSuccess: close },
    );
  };
  return (
    <Dialog open onClose={close} aria-labelledby="evidence-title" fullWidth maxWidth="sm">
      <DialogTitle id="evidence-title">{t('evidence.record.title', { criterion: name })}</DialogTitle>
      <DialogContent>
        <form onSubmit={onSubmit} noValidate>
          {write.isError && <ProblemNotice error={write.error} />}
          <p className="muted">{t('evidence.record.about')}</p>
          <WrittenField
            label={t('evidence.field.source')}
            hint={t('evidence.field.source.hint')}
            value={source}
            change={setSource}
            rows={2}
            maxLength={500}
          />
          <WrittenField
            label={t('evidence.field.baseline')}
            hint={t('evidence.field.baseline.hint')}
            value={baseline}
            change={setBaseline}
            rows={1}
            maxLength={500}
          />
          <WrittenField
            label={t('evidence.field.expected')}
            hint={t('evidence.field.expected.hint')}
            value={expectedValue}
            change={setExpectedValue}
            rows={1}
            maxLength={500}
          />
          <div className="field">
            <label htmlFor="evidence-year">{t('evidence.field.year')}</label>
            <span className="hint" id="evidence-year-hint">
              {t('evidence.field.year.hint')}
            </span>
            <input
              id="evidence-year"
              className="in"
              inputMode="numeric"
              maxLength={4}
              value={year}
              aria-invalid={yearWrong || undefined}
              aria-describedby={yearWrong ? 'evidence-year-hint evidence-year-error' : 'evidence-year-hint'}
              onChange={(event) => setYear(event.target.value)}
            />
            {yearWrong && (
              <span className="err" id="evidence-year-error" role="alert">
                {t('evidence.field.year.wrong')}
              </span>
            )}
          </div>
          <div className="field">
            <label htmlFor="evidence-class">{t('evidence.field.class')}</label>
            <span className="hint" id="evidence-class-hint">
              {t('evidence.field.class.hint')}
            </span>
            <select
              id="evidence-class"
              className="in"
              value={evidenceClass}
              aria-describedby="evidence-class-hint"
              onChange={(event) => setEvidenceClass(event.target.value)}
            >
              <option value="">{t('evidence.field.class.asAdopted', { class: adoptedClass })}</option>
              {(['A', 'B', 'C'] as const)
                .filter((letter) => letter !== adoptedClass)
                .map((letter) => (
                  <option key={letter} value={letter}>
                    {letter}, {t(`weigh.class.${letter}`)}
                  </option>
                ))}
            </select>
          </div>
          <WrittenField label={t('evidence.field.remark')} value={remark} change={setRemark} rows={2} maxLength={2_000} />
          <FormActions submit={t('evidence.save')} busy={write.isPending} cancel={close} />
        </form>
      </DialogContent>
    </Dialog>
  );
};
