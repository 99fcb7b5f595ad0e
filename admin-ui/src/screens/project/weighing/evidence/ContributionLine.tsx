import { useState } from 'react';
import type { ContributionEvidence, ProjectView } from '@weegbrug/core/api';
import type { CriterionEvidence } from '@weegbrug/core/framework';
import { useFormats } from '../../../../messages/useFormats.ts';
import { useText } from '../../../../messages/useText.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { sayContribution } from './sayContribution.ts';
import { useProjectPart } from './useProjectPart.ts';

/** Who filled it in, who reviewed it, and what the author says beyond the framework; with the way to add to it or review it. */
export const ContributionLine = ({ project, evidence }: { project: ProjectView; evidence: CriterionEvidence }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const [dialog, setDialog] = useState<'record' | 'review' | undefined>();
  const contribution = useProjectPart<ContributionEvidence>(project.code, 'evidence').data?.items.find(
    (one) => one.criterion === evidence.criterion,
  );
  if (contribution === undefined) return undefined;
  const close = (): void => setDialog(undefined);
  const name = local(evidence.name);
  return (
    <div className="contribution">
      <p className="small muted">{sayContribution(contribution, { t, formats }).join(' ')}</p>
      {(contribution.mayRecord || contribution.mayReview) && (
        <p className="row">
          {contribution.mayRecord && (
            <button type="button" className="btn s" onClick={() => setDialog('record')}>
              {t('evidence.record')}
              <span className="sr">: {name}</span>
            </button>
          )}
          {contribution.mayReview && (
            <button type="button" className="btn s" onClick={() => setDialog('review')}>
              {t('evidence.review')}
              <span className="sr">: {name}</span>
            </button>
          )}
        </p>
      )}
      {dialog === 'record' && <EvidenceDialog project={project} contribution={contribution} name={name} close={close} />}
      {dialog === 'review' && <ReviewDialog project={project} contribution={contribution} name={name} close={close} />}
    </div>
  );
};
