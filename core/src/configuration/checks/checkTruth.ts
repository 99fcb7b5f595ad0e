import { formOptions } from '../../forms/formOptions.ts';
import { checkCondition } from '../../rules/checkCondition.ts';
import type { Condition, FactReference } from '../../rules/condition.ts';
import { isReasonable, possibleFacts, settledPlaces, together, type TruthSources } from '../../rules/conditionTruth.ts';
import type { FactDomain } from '../../rules/tables/factDomain.ts';
import { meantName } from '../../shared/proposedMend.ts';
import { domainOfFact } from '../domainOfFact.ts';
import type { CheckContext, ProblemWords, Report } from './checkContext.ts';
import { mistypedValues } from './mistypedValues.ts';
import { domainSources, reportRemembered } from './reportRemembered.ts';
import { words } from './words.ts';

/** Rules that are compared with those above them; a longer list is a table, which has an analysis of its own. */
const mostCompared = 100;

/**
 * Conditions that the answers decide beforehand: never true, true whatever is answered, and rules that an earlier one always overtakes.
 * From what forms and plugins say that facts can be; warnings, for a form may get an option later.
 */
export function* checkTruth(context: CheckContext): Generator<undefined, void> {
  const options = context.municipality === undefined ? undefined : formOptions(context.municipality);
  const sourcesFor = (types: readonly string[]): TruthSources => {
    const known = new Map<string, FactDomain | undefined>();
    const domainOf = (reference: FactReference): FactDomain | undefined => {
      const key = `${reference.fact}|${reference.path ?? ''}`;
      if (!known.has(key)) known.set(key, types.length === 0 ? undefined : domainOfFact(reference, types, { ...context, options }));
      return known.get(key);
    };
    return { domainOf, operators: context.operators };
  };
  const checkOne = (condition: unknown, pointer: string, sources: TruthSources, report: Report): void => {
    if (!isSound(condition, context)) return;
    const mistyped = mistypedValues(condition, sources);
    for (const { pointer: place, words: said } of mistyped) report(`${pointer}${place}/value`, 'valueType', said);
    if (mistyped.length > 0) return;
    for (const place of settledPlaces(condition, sources))
      report(
        `${pointer}${place.pointer}`,
        place.truth === 'never' ? 'neverTrue' : 'alwaysTrue',
        place.truth === 'never' ? { ...neverTrue, ...meantOption(place.node, sources) } : alwaysTrue,
        { severity: 'warning' },
      );
  };

  type Found = { part: 'ruleSets' | 'workflows' | 'forms'; key: string; value: object; types: readonly string[] };
  const remembered = ({ part, key, value, types }: Found, check: (sources: TruthSources, report: Report) => void): void => {
    const about = { question: 'truth', value, depends: [...types, ...domainSources(context, types)] };
    reportRemembered(context, context.reportFor(part, key), about, (report) => check(sourcesFor(types), report));
  };
  const typesWith = (name: 'workflow' | 'form', key: string): string[] =>
    [...context.projectTypes.values()].filter((type) => type[name] === key).map((type) => type.key);

  for (const [key, ruleSet] of context.ruleSets) {
    const { rules = [], hitPolicy } = ruleSet;
    remembered({ part: 'ruleSets', key, value: ruleSet, types: context.typesOfRuleSet(key) }, (sources, report) => {
      rules.forEach(({ conditions }, index) => checkOne(conditions, `/rules/${index}/conditions`, sources, report));
      if (hitPolicy === 'first' && rules.length <= mostCompared) checkOvertaken(rules, sources, report, context);
    });
    yield;
  }
  for (const [key, workflow] of context.workflows) {
    remembered({ part: 'workflows', key, value: workflow, types: typesWith('workflow', key) }, (sources, report) =>
      workflow.transitions.forEach(({ guard }, index) => checkOne(guard, `/transitions/${index}/guard`, sources, report)),
    );
    yield;
  }
  for (const [key, form] of context.forms) {
    remembered({ part: 'forms', key, value: form, types: typesWith('form', key) }, (sources, report) =>
      form.pages.forEach((page, index) => {
        checkOne(page.visibleWhen, `/pages/${index}/visibleWhen`, sources, report);
        page.sections.forEach((section, place) => {
          const pointer = `/pages/${index}/sections/${place}`;
          checkOne(section.visibleWhen, `${pointer}/visibleWhen`, sources, report);
          if ('use' in section) return;
          section.items.forEach((item, position) => {
            checkOne(item.visibleWhen, `${pointer}/items/${position}/visibleWhen`, sources, report);
            if (item.kind === 'question') checkOne(item.requiredWhen, `${pointer}/items/${position}/requiredWhen`, sources, report);
          });
        });
      }),
    );
    yield;
  }
}

/** An option with a near name, for a comparison with one that the question does not have. */
const meantOption = (node: Condition, { domainOf }: TruthSources): Pick<ProblemWords, 'mends'> => {
  if (!('operator' in node) || node.operator !== 'equal' || typeof node.value !== 'string') return {};
  const domain = domainOf(node);
  const options = domain?.kind === 'choice' ? (domain.options ?? []) : [];
  return meantName(
    node.value,
    options.filter((option) => typeof option === 'string'),
    (meant) => ({ at: '/value', to: meant }),
  );
};

/** What stops the check of a condition was said of its part as a whole. */
const isSound = (condition: unknown, { operators }: CheckContext): condition is Condition => {
  try {
    return condition !== undefined && checkCondition(condition, { operators, facts: 'any' }).length === 0;
  } catch {
    return false;
  }
};

/** With policy `first`: a rule that can hold only where an earlier one holds never decides. */
const checkOvertaken = (
  rules: readonly { key: string; name: { nl: string; en?: string }; conditions: Condition }[],
  sources: TruthSources,
  report: Report,
  context: CheckContext,
): void => {
  const sets = rules.map(({ conditions }) =>
    isSound(conditions, context) && isReasonable(conditions)
      ? { holds: possibleFacts(conditions, true, sources), fails: possibleFacts(conditions, false, sources) }
      : undefined,
  );
  sets.forEach((later, index) => {
    if (later === undefined || later.holds === 'never') return;
    const by = sets.slice(0, index).findIndex((earlier) => earlier !== undefined && together([later.holds, earlier.fails]) === 'never');
    if (by === -1) return;
    const { name } = rules[by]!;
    report(
      `/rules/${index}`,
      'ruleOvertaken',
      {
        ...words(
          `Deze regel beslist nooit: waar hij geldt, geldt ‘${name.nl}’ al, en die staat hoger.`,
          `This rule never decides: where it holds, “${name.en ?? name.nl}” holds already, and that one stands higher.`,
          'Zet de regel hoger, verander de voorwaarde, of haal hem weg.',
          'Move the rule up, change its condition, or remove it.',
        ),
        mends: [{ label: { nl: 'Haal de regel weg', en: 'Remove the rule' }, edits: [{}] }],
      },
      { severity: 'warning' },
    );
  });
};

const neverTrue = words(
  'Deze voorwaarde geldt nooit: geen antwoord dat iemand kan geven, past erbij.',
  'This condition never holds: no answer that anybody can give fits it.',
  'Vergelijk met een waarde die de vraag of meetwaarde kan hebben, of haal de voorwaarde weg.',
  'Compare with a value that the question or measure can have, or remove the condition.',
);
const alwaysTrue = words(
  'Deze voorwaarde geldt altijd: elk antwoord dat iemand kan geven, past erbij.',
  'This condition always holds: every answer that anybody can give fits it.',
  'Haal de voorwaarde weg, of vergelijk met een waarde die verschil maakt. Wilt u weten of er een antwoord is, kies dan ‘is ingevuld’.',
  'Remove the condition, or compare with a value that makes a difference. To know whether there is an answer, choose “is filled in”.',
);
