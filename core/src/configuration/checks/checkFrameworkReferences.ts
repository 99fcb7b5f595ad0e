import type { JudgementPanel } from '../../framework/weighingFramework.ts';
import type { CheckContext } from './checkContext.ts';
import { factAt } from './conditionFacts.ts';
import { answerProblem, factProblem, type FactScope } from './factProblem.ts';
import { unknownName, words } from './words.ts';

/** What the framework names outside itself: facts of criteria, axes and urgency, rule sets, answers of escalations, the plan year. */
export const checkFrameworkReferences = (context: CheckContext): void => {
  const { framework, municipality } = context;
  if (framework === undefined) return;
  const report = context.reportFor('framework');
  const everyone: FactScope = { types: [...context.projectTypes.keys()], everyType: true };
  const checkFact = (value: unknown, pointer: string, scope: FactScope): void => {
    for (const place of factAt(value, pointer)) {
      const problem = factProblem(place.reference, scope, context);
      if (problem !== undefined)
        report(place.pointer, problem.code, problem, problem.severity === undefined ? {} : { severity: problem.severity });
    }
  };
  const { min, max } = framework.scale;
  const judged = new Set<string>();
  const checkScores = (key: string): void => {
    const ruleSet = context.ruleSets.get(key);
    if (ruleSet === undefined || judged.has(key)) return;
    judged.add(key);
    const scores = [
      ...(ruleSet.otherwise === undefined ? [] : [{ score: ruleSet.otherwise, pointer: '/otherwise' }]),
      ...(ruleSet.rules ?? []).flatMap(({ event }, index) =>
        event.type === 'score' ? [{ score: event.params.score, pointer: `/rules/${index}/event/params/score` }] : [],
      ),
      ...(ruleSet.table?.rows ?? []).flatMap(({ score }, index) =>
        score === undefined ? [] : [{ score, pointer: `/table/rows/${index}/score` }],
      ),
    ];
    for (const { score, pointer } of scores)
      if (score < min || score > max)
        context.reportFor('ruleSets', key)(
          pointer,
          'scoreOutsideScale',
          words(
            `De score ${score} ligt niet op de schaal van ${min} tot ${max}.`,
            `The score ${score} is not on the scale of ${min} to ${max}.`,
            `Kies een score van ${min} tot en met ${max}.`,
            `Choose a score from ${min} to ${max}.`,
          ),
        );
  };
  const checkPanelRoles = (panel: JudgementPanel, pointer: string): void => {
    for (const name of ['role', 'chair'] as const) {
      const key = panel[name];
      if (key === undefined) continue;
      const role = context.roles.get(key);
      if (!context.keys.roles.includes(key))
        report(`${pointer}/${name}`, 'referenceUnknown', unknownName(key, { nl: 'rol', en: 'role' }, context.keys.roles));
      else if (role !== undefined && !role.permissions.includes('criterion:judge'))
        report(
          `${pointer}/${name}`,
          'panelRolePermission',
          words(
            `De rol ‘${key}’ heeft het recht ‘criterion:judge’ niet en kan dus niet beoordelen.`,
            `The role ‘${key}’ lacks the permission ‘criterion:judge’ and can therefore not judge.`,
            'Geef de rol dit recht, of kies een andere rol.',
            'Give the role this permission, or choose another role.',
          ),
        );
    }
  };
  framework.criteria.forEach(({ key, source }, index) => {
    const pointer = `/criteria/${index}/source`;
    const types = [...context.projectTypes.values()].filter(({ criteria }) => criteria.includes(key)).map((type) => type.key);
    if (source.kind !== 'rules') {
      checkFact(source.value, `${pointer}/value`, { types, everyType: true });
      if (source.kind === 'judgement' && source.panel !== undefined) checkPanelRoles(source.panel, `${pointer}/panel`);
      return;
    }
    if (!context.keys.ruleSets.includes(source.ruleSet))
      report(
        `${pointer}/ruleSet`,
        'referenceUnknown',
        unknownName(source.ruleSet, { nl: 'regelset', en: 'rule set' }, context.keys.ruleSets),
      );
    const purpose = context.ruleSets.get(source.ruleSet)?.purpose;
    if (purpose !== undefined && purpose !== 'criterion')
      report(
        `${pointer}/ruleSet`,
        'ruleSetPurpose',
        words(
          `De regelset ‘${source.ruleSet}’ geeft geen score.`,
          `The rule set ‘${source.ruleSet}’ gives no score.`,
          'Kies een regelset met als doel een criterium.',
          'Choose a rule set with purpose criterion.',
        ),
      );
    checkScores(source.ruleSet);
  });
  for (const name of ['complexity', 'risk', 'capacity'] as const) {
    const { value } = framework.axes[name];
    if ('product' in value) value.product.forEach((fact, index) => checkFact(fact, `/axes/${name}/value/product/${index}`, everyone));
    else checkFact(value, `/axes/${name}/value`, everyone);
  }
  checkFact(framework.urgency.value, '/urgency/value', everyone);
  framework.escalations.forEach(({ requiresAnswer }, index) => {
    const problem = requiresAnswer === undefined ? undefined : answerProblem(requiresAnswer, everyone, context);
    if (problem !== undefined) report(`/escalations/${index}/requiresAnswer`, problem.code, problem);
  });
  if (municipality !== undefined && !municipality.budgetYears.includes(framework.planYear))
    report(
      '/planYear',
      'planYearUnknown',
      words(
        `Het planjaar ${framework.planYear} is geen begrotingsjaar van de gemeente.`,
        `The plan year ${framework.planYear} is no budget year of the municipality.`,
        `Kies uit: ${municipality.budgetYears.join(', ')}.`,
        `Choose from: ${municipality.budgetYears.join(', ')}.`,
      ),
    );
};
