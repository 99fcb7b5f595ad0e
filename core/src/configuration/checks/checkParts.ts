import type { FindingCode } from '../../shared/findings/findingCodes.ts';
import { checkForm } from '../../forms/checkForm.ts';
import type { OptionSource } from '../../forms/formDefinition.ts';
import { checkFramework } from '../../framework/checkFramework.ts';
import { checkRuleSet } from '../../rules/checkRuleSet.ts';
import { checkWorkflow } from '../../workflow/checkWorkflow.ts';
import { formOptions } from '../../forms/formOptions.ts';
import type { ConfigurationPart } from '../municipalityConfiguration.ts';
import type { CheckContext, ProblemWords } from './checkContext.ts';
import { reportRemembered } from './reportRemembered.ts';
import { words } from './words.ts';

type EngineProblem = ProblemWords & { pointer: string; code: FindingCode; severity?: 'error' | 'warning' };

/** What the engines say about their own parts: weights, bands, questions, rules, states. A check that fails itself is a problem of that part, not of the server. */
export function* checkParts(context: CheckContext): Generator<undefined, void> {
  const { framework, municipality, operators, sections, keys } = context;
  const options = municipality === undefined ? anyOptions : formOptions(municipality);
  type OwnCheck = {
    part: ConfigurationPart;
    key?: string;
    value: unknown;
    depends: readonly unknown[];
    check: () => readonly EngineProblem[];
  };
  const checks: OwnCheck[] = [
    ...(framework === undefined
      ? []
      : [{ part: 'framework' as const, value: framework, depends: [], check: () => checkFramework(framework) }]),
    ...[...context.ruleSets].map(([key, value]): OwnCheck => {
      return { part: 'ruleSets', key, value, depends: [municipality], check: () => checkRuleSet(value, { operators }) };
    }),
    ...[...context.workflows].map(([key, value]): OwnCheck => {
      return { part: 'workflows', key, value, depends: keys.roles, check: () => checkWorkflow(value, keys.roles) };
    }),
    ...[...context.forms].map(([key, value]): OwnCheck => {
      return { part: 'forms', key, value, depends: [municipality], check: () => checkForm(value, sections, options) };
    }),
  ];
  for (const { part, key, value, depends, check } of checks) {
    reportRemembered(context, context.reportFor(part, key), { question: 'engine', value, depends }, (report) => {
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
    });
    yield;
  }
}

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
