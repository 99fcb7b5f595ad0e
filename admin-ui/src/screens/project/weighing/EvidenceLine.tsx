import type { ReactNode } from 'react';
import type { CriterionEvidence } from '@weegbrug/core/framework';
import { useText } from '../../../messages/useText.ts';

/** Evidence class with source, method and baseline, in one quiet line. */
export const EvidenceLine = ({ evidence, children }: { evidence: CriterionEvidence; children: ReactNode }) => {
  const { t, local } = useText();
  const method = local(evidence.measure?.source);
  const bare = (text: string): string => text.replace(/\.$/, '');
  return (
    <p className="small muted evidence">
      <span className="tag">{evidence.class}</span> {t('weigh.classSentence', { class: capital(t(`weigh.class.${evidence.class}`)) })}{' '}
      {t('weigh.source', { source: bare(local(evidence.source)) })} {method !== '' && `${t('weigh.method', { method: bare(method) })} `}
      {evidence.baseline !== undefined && `${t('weigh.baseline', { baseline: bare(evidence.baseline) })} `}
      {children}
    </p>
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
