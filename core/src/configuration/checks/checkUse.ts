import type { CheckContext } from './checkContext.ts';
import { words } from './words.ts';

/** What exists and is read by nothing: goals with weight and no criterion, criteria of no project type. */
export const checkUse = (context: CheckContext): void => {
  const { framework } = context;
  if (framework === undefined) return;
  const report = context.reportFor('framework');
  const measured = new Set(framework.criteria.map(({ goal }) => goal));
  const visit = (goals: typeof framework.goals, place: string): void =>
    goals.forEach((goal, index) => {
      const pointer = `${place}/${index}`;
      if (goal.children !== undefined && goal.children.length > 0) return visit(goal.children, `${pointer}/children`);
      if (goal.weight > 0 && !measured.has(goal.id))
        report(
          pointer,
          'goalWithoutCriterion',
          words(
            `Doel ‘${goal.name.nl}’ weegt mee, maar geen criterium meet het: elk project krijgt hier 0.`,
            `Goal “${goal.name.en ?? goal.name.nl}” has weight, but no criterion measures it: every project gets 0 here.`,
            'Voeg een criterium toe, of zet het gewicht op 0.',
            'Add a criterion, or set the weight to 0.',
          ),
          { severity: 'warning' },
        );
    });
  visit(framework.goals, '/goals');
  const complete = context.projectTypes.size > 0 && context.projectTypes.size === context.keys.projectTypes.length;
  const named = new Set([...context.projectTypes.values()].flatMap(({ criteria }) => criteria));
  // A slip in a name leaves a criterion unnamed; the slip is said where it stands.
  const known = new Set(framework.criteria.map(({ key }) => key));
  const clear = known.size === framework.criteria.length && [...named].every((key) => known.has(key));
  if (complete && clear)
    framework.criteria.forEach(({ key, name }, index) => {
      if (named.has(key)) return;
      report(
        `/criteria/${index}/key`,
        'criterionUnused',
        words(
          `Criterium ‘${name.nl}’ geldt bij geen enkel projecttype.`,
          `Criterion “${name.en ?? name.nl}” applies to no project type.`,
          'Noem het bij een projecttype, of haal het weg.',
          'Name it at a project type, or remove it.',
        ),
        { severity: 'warning' },
      );
    });
};
