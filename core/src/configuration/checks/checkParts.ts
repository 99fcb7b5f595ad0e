import type { FindingCode } from '../../shared/findings/findingCodes.ts';
import { checkForm } from '../../forms/checkForm.ts';
import type { OptionSource } from '../../forms/formDefinition.ts';
import { checkFramework } from '../../framework/checkFramework.ts';
import { checkRuleSet } from '../../rules/checkRuleSet.ts';
import { checkWorkflow } from '../../workflow/checkWorkflow.ts';
import { formOptions } from '../../forms/formOptions.ts';
import type { ConfigurationPart } from '../municipalityConfiguration.ts';
import type { CheckContext, ProblemWords } from './checkContext.ts';
import { words } from './words.ts';

type EngineProblem = ProblemWords & { pointer: string; code: FindingCode; severity?: 'error' | 'warning' };

/** What the engines say about their own parts: weights, bands, questions, rules, states. A check that fails itself is a problem of that part, not of the server. */
export const checkParts = (context: CheckContext): void => {
  const run = (part: ConfigurationPart, key: string | undefined, check: () => readonly EngineProblem[]): void => {
    const report = context.reportFor(part, key);
    try {
      for (const problem of check())
        report(problem.pointer, problem.code, problem, problem.severity === undefined ? {} : { severity: problem.severity });
    } catch {
      report(
        '',
        'checkFailed',
        words(
          'Dit onderdeel is zo afwijkend dat het niet gecontroleerd kan worden.',
          'This part is so unusual that it cannot be checked.',
          'Vergelijk het met het schema en met een onderdeel dat wel werkt.',
          'Compare it with the schema and with a part that works.',
        ),
      );
    }
  };
  const { framework, municipality } = context;
  if (framework !== undefined) run('framework', undefined, () => checkFramework(framework));
  for (const [key, ruleSet] of context.ruleSets) run('ruleSets', key, () => checkRuleSet(ruleSet, { operators: context.operators }));
  for (const [key, workflow] of context.workflows) run('workflows', key, () => checkWorkflow(workflow, context.keys.roles));
  const options = municipality === undefined ? anyOptions : formOptions(municipality);
  for (const [key, form] of context.forms) run('forms', key, () => checkForm(form, context.sections, options));
};

/** Stands in for the lists of a municipality that is broken itself; their emptiness would be no mistake of the form. */
const someOption = [{ value: 'x', label: { nl: 'x' } }];
const anyOptions: Record<OptionSource, typeof someOption> = {
  teams: someOption,
  domains: someOption,
  programmes: someOption,
  budgetYears: someOption,
  people: someOption,
  fundingSources: someOption,
};
