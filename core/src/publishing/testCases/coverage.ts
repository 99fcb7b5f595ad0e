import { decimalText } from '../../shared/decimalText.ts';
import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import { isSame } from '../../configuration/structure/isSame.ts';
import type { Weighing } from '../../framework/weighing.ts';
import type { RuleSetResult } from '../../rules/ruleSet.ts';
import { rulesOf } from '../../rules/rulesOf.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';

/** Something of the configuration that a project can reach, with its place. */
export type Reachable = {
  /** `rule <rule set>/<rule>`, `band <criterion>/<position>`, `advice <key>`, `route <key>`, `escalation <key>`. */
  id: string;
  kind: 'rule' | 'row' | 'band' | 'advice' | 'route' | 'escalation';
  part: 'ruleSets' | 'framework';
  key?: string;
  pointer: string;
  name: LocalizedText;
  /** Of what it is a part: the rule set or the criterion. */
  of?: LocalizedText;
};

/** Everything that some project could reach, in the order of the configuration. */
export const reachables = ({ framework, ruleSets }: MunicipalityConfiguration): readonly Reachable[] => [
  ...Object.values(ruleSets).flatMap((ruleSet) =>
    rulesOf(ruleSet).map(({ key, name }, position): Reachable => ({
      id: `rule ${ruleSet.key}/${key}`,
      kind: ruleSet.table === undefined ? 'rule' : 'row',
      part: 'ruleSets',
      key: ruleSet.key,
      pointer: ruleSet.table === undefined ? `/rules/${position}` : `/table/rows/${position}`,
      name: name ?? { nl: key },
      of: ruleSet.name,
    })),
  ),
  ...framework.criteria.flatMap(({ key, name, source }, criterion) =>
    source.kind === 'bands'
      ? source.bands.map((band, position): Reachable => ({
          id: `band ${key}/${position}`,
          kind: 'band',
          part: 'framework',
          pointer: `/criteria/${criterion}/source/bands/${position}`,
          name: { nl: `Score ${decimalText(band.score, 'nl')}`, en: `Score ${decimalText(band.score, 'en')}` },
          of: name,
        }))
      : [],
  ),
  ...(['advice', 'routes', 'escalations'] as const).flatMap((list) =>
    framework[list].map(({ key, name }, position): Reachable => ({
      id: `${kindOf[list]} ${key}`,
      kind: kindOf[list],
      part: 'framework',
      pointer: `/${list}/${position}`,
      name,
    })),
  ),
];

const kindOf = { advice: 'advice', routes: 'route', escalations: 'escalation' } as const;

/**
 * What a weighing reached, by the ids of {@link reachables}. A weighing under another release counts for what is exactly the same here.
 * @param own the configuration that it was weighed by
 * @param target the configuration that is looked at
 */
export const reachedBy = (
  { weighing, rules }: { weighing: Weighing; rules: readonly RuleSetResult[] },
  own: MunicipalityConfiguration,
  target: MunicipalityConfiguration,
): readonly string[] => {
  const sameRules = (ruleSet: string): boolean => own === target || isSame(own.ruleSets[ruleSet], target.ruleSets[ruleSet]);
  const ofSets = [...rules, ...weighing.goals.flatMap(({ evidence }) => evidence.flatMap(({ ruleSet }) => ruleSet ?? []))];
  return [
    ...ofSets.flatMap(({ ruleSet, events }) => (sameRules(ruleSet) ? events.map(({ rule }) => `rule ${ruleSet}/${rule}`) : [])),
    ...weighing.goals.flatMap(({ evidence }) =>
      evidence.flatMap(({ criterion, band }) => {
        const source = target.framework.criteria.find(({ key }) => key === criterion)?.source;
        const position = band === undefined || source?.kind !== 'bands' ? -1 : source.bands.findIndex((other) => isSame(other, band));
        return position === -1 ? [] : [`band ${criterion}/${position}`];
      }),
    ),
    ...(weighing.advice === undefined ? [] : [`advice ${weighing.advice}`]),
    `route ${weighing.route}`,
    ...weighing.escalations.filter(({ outcome }) => outcome === 'certain').map(({ key }) => `escalation ${key}`),
  ];
};
