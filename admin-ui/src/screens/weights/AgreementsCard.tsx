import { findGoal, latestAgreements } from '@weegbrug/core/framework';
import { Link } from 'react-router';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { useFramework } from '../../connection/useFramework.ts';
import { useSession } from '../../connection/useSession.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { sayNode } from './sayNode.ts';

/** What the sessions led to: the agreements that the framework in force keeps, newest first. */
export const AgreementsCard = () => {
  const { t, local } = useText();
  const formats = useFormats();
  const { may } = useSession();
  const { data } = useFramework();
  if (data === undefined) return undefined;
  const { framework, releaseNumber } = data;
  const agreements = [...(framework.weightAgreements ?? [])].sort((a, b) => (a.adoption.on < b.adoption.on ? 1 : -1));
  const current = latestAgreements(framework);
  const node = (goal: string | undefined): string => {
    const found = goal === undefined ? undefined : findGoal(framework.goals, goal);
    return goal !== undefined && found === undefined ? goal : sayNode(found === undefined ? {} : { goal: found }, t, local);
  };
  return (
    <section className="card" aria-labelledby="agreements-title">
      <header className="wt-wrap">
        <h2 id="agreements-title">{t('weights.agreements')}</h2>
        <span className="small muted">{t('weights.agreement.active', { release: releaseNumber })}</span>
        {agreements.length > 0 && may('configuration:read') && (
          <Link className="end small" to="/configuration/framework#/weightAgreements">
            {t('weights.agreements.look')}
          </Link>
        )}
      </header>
      {agreements.length === 0 ? (
        <EmptyState title={t('weights.agreement.none.title')} text={t('weights.agreements.none.text')} />
      ) : (
        <table role="table" className="blocks">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t('weights.node')}
              </th>
              <th role="columnheader" scope="col">
                {t('weights.agreements.adoptedOn')}
              </th>
              <th role="columnheader" scope="col">
                {t('weights.agreements.method')}
              </th>
              <th role="columnheader" scope="col">
                {t('weights.agreements.adoptedBy')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {agreements.map((agreement) => (
              <tr role="row" key={agreement.key}>
                <th role="rowheader" scope="row">
                  <span className="strong">{node(agreement.goal)}</span>
                  <span className="sub">{current.includes(agreement) ? local(agreement.title) : t('weights.agreements.replaced')}</span>
                </th>
                <td role="cell" className="nowrap">
                  {formats.date(agreement.adoption.on)}
                </td>
                <td role="cell">{t(`weights.agreement.${agreement.method}`, { day: formats.date(agreement.heldOn) })}</td>
                <td role="cell">
                  {local(agreement.adoption.by)}
                  {agreement.adoption.reference !== undefined && (
                    <span className="sub">{t('weights.agreement.decision', { reference: agreement.adoption.reference })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
