import { compileFramework } from '../../core/src/framework/compileFramework.ts';
import { weigh } from '../../core/src/framework/weigh.ts';
import type { Weighing } from '../../core/src/framework/weighing.ts';
import type { WeighingFramework } from '../../core/src/framework/weighingFramework.ts';
import { projectTerms } from '../../core/src/sensitivity/projectTerms.ts';
import { type MatrixProject, type TermMatrix, termMatrix } from '../../core/src/sensitivity/termMatrix.ts';
import { referenceFramework, referenceInput } from '../framework/referenceCase.ts';

export const referenceIds = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];

/** A project as a portfolio would hold it, from its weighing. */
export const matrixProject = (
  framework: WeighingFramework,
  weighing: Weighing,
  more: Partial<Pick<MatrixProject, 'apart' | 'candidate'>> = {},
): MatrixProject => ({
  terms: projectTerms(compileFramework(framework), weighing),
  adopted: {
    ...(weighing.priority === undefined ? {} : { priority: weighing.priority }),
    ...weighing.interval,
    positive: weighing.contribution.positive,
    negative: weighing.contribution.negative,
  },
  apart: false,
  candidate: true,
  ...more,
});

/** A matrix with the coefficients of a framework. */
export const matrixOf = (framework: WeighingFramework, projects: readonly MatrixProject[]): TermMatrix => {
  const compiled = compileFramework(framework);
  return termMatrix(
    {
      leaves: compiled.leaves.map(({ goal }) => goal.id),
      scaleMax: compiled.scaleMax,
      contribution: framework.priority.contribution,
      minimumCompleteness: framework.minimumCompleteness,
    },
    projects,
  );
};

/** The eight reference projects, P1 first. */
export const referenceMatrix = (): TermMatrix => {
  const compiled = compileFramework(referenceFramework);
  return matrixOf(
    referenceFramework,
    referenceIds.map((id) => matrixProject(referenceFramework, weigh(compiled, referenceInput(id)))),
  );
};
