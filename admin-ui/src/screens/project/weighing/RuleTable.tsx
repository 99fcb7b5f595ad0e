import type { ProjectView } from '@weegbrug/core/api';
import type { RuleSetResult } from '@weegbrug/core/rules';
import type { ResolvedForm } from '@weegbrug/core/forms';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { ruleLeaves } from '../explain/ruleLeaves.ts';
import { sayFact } from '../explain/sayFact.ts';
import { ScrollRegion } from '../ScrollRegion.tsx';

/** The rules that were tried, in their order, with the facts that they looked at; the first that holds decides. */
export const RuleTable = ({ result, project, form }: { result: RuleSetResult; project: ProjectView; form: ResolvedForm | undefined }) => {
  const { t, local } = useText();
  const formats = useFormats();
  return (
    <ScrollRegion label={t('weigh.rules')}>
      <table className="dense calc rules">
        <caption className="sr">{t('weigh.rules')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('weigh.rule')}</th>
            <th scope="col">{t('weigh.facts')}</th>
            <th scope="col">{t('weigh.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {result.evidence.map(({ rule, name, outcome, trace }) => (
            <tr key={rule}>
              <th scope="row">{local(name) || rule}</th>
              <td>
                {ruleLeaves(trace).map((leaf) => (
                  <span className="block" key={`${leaf.fact}.${leaf.path}`}>
                    {sayFact(leaf, project, form, { t, local, formats })}
                  </span>
                ))}
              </td>
              <td className={outcome === 'true' ? 'strong' : 'muted'}>{t(`weigh.outcome.${outcome}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
