import type { CheckContext } from './checkContext.ts';
import { conditionFacts } from './conditionFacts.ts';
import { answerProblem, factProblem, type FactScope } from './factProblem.ts';

/** What a workflow names outside itself: facts of guards and outcomes, answers that name approvers or must be there. Roles and states are the workflow room's own check. */
export const checkWorkflowReferences = (context: CheckContext): void => {
  for (const [key, workflow] of context.workflows) {
    const report = context.reportFor('workflows', key);
    const types = [...context.projectTypes.values()].filter((type) => type.workflow === key).map((type) => type.key);
    const scope: FactScope = { types, workflow: true };
    const checkCondition = (condition: unknown, pointer: string): void => {
      for (const place of conditionFacts(condition, pointer)) {
        const problem = factProblem(place.reference, scope, context);
        if (problem !== undefined)
          report(place.pointer, problem.code, problem, problem.severity === undefined ? {} : { severity: problem.severity });
      }
    };
    const checkAnswer = (path: string, pointer: string): void => {
      const problem = answerProblem(path, { types, everyType: true }, context);
      if (problem !== undefined) report(pointer, problem.code, problem);
    };
    workflow.transitions.forEach(({ guard, requiredAnswers }, index) => {
      checkCondition(guard, `/transitions/${index}/guard`);
      requiredAnswers?.forEach((path, place) => checkAnswer(path, `/transitions/${index}/requiredAnswers/${place}`));
    });
    workflow.states.forEach(({ approval }, index) => {
      if (approval === undefined) return;
      const pointer = `/states/${index}/approval`;
      approval.steps.forEach(({ approvers }, step) =>
        approvers.forEach((approver, place) => {
          if ('answer' in approver) checkAnswer(approver.answer, `${pointer}/steps/${step}/approvers/${place}/answer`);
        }),
      );
      for (const outcome of ['approved', 'rejected', 'returned'] as const)
        approval[outcome].forEach(({ when }, place) => checkCondition(when, `${pointer}/${outcome}/${place}/when`));
    });
  }
};
