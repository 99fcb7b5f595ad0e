import type { RuleLine } from '@weegbrug/core/explanation';
import { useText } from '../../../messages/useText.ts';
import { ScrollRegion } from '../ScrollRegion.tsx';

/** The rules that were tried, in their order, with what they asked and what was there; the first that holds decides. */
export const RuleTable = ({ rules }: { rules: readonly RuleLine[] }) => {
  const { t } = useText();
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
          {rules.map(({ rule, name, conditions, outcome, decided }) => (
            <tr key={rule}>
              <th scope="row">{name}</th>
              <td>
                {conditions.map((condition) => (
                  <span className="block" key={condition}>
                    {condition}
                  </span>
                ))}
              </td>
              <td className={decided ? 'strong' : 'muted'}>{outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
