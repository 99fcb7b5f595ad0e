import type { CheckContext } from './checkContext.ts';
import { type FactProblem, factProblem } from './factProblem.ts';
import { unknownName } from './words.ts';
import { textOf } from '../../shared/textOf.ts';

/** The template of every document exists, and the values that it requires can exist. */
export const checkDocumentReferences = (context: CheckContext): void => {
  for (const [key, { template, requires }] of context.documents) {
    const report = context.reportFor('documents', key);
    if (!context.templates.includes(template))
      report('/template', 'templateUnknown', unknownName(template, { nl: 'sjabloon', en: 'template' }, context.templates));
    const types = [...context.projectTypes.values()].filter(({ documents }) => documents.includes(key)).map((type) => type.key);
    requires.forEach((requirement, index) => {
      const [fact, ...path] = requirement.split('.') as [string, ...string[]];
      const problem = factProblem(path.length === 0 ? { fact } : { fact, path: path.join('.') }, { types, workflow: true }, context);
      if (problem !== undefined)
        report(
          `/requires/${index}`,
          problem.code,
          afterFact(problem, fact),
          problem.severity === undefined ? {} : { severity: problem.severity },
        );
    });
  }
};

/** A requirement names fact and path together; a better path goes behind the fact. */
const afterFact = ({ mends = [], ...problem }: FactProblem, fact: string): FactProblem => ({
  ...problem,
  ...(problem.code === 'factUnknown'
    ? {}
    : {
        mends: mends.map(({ label, edits }) => ({
          label,
          edits: edits.map((edit) => ('to' in edit ? { to: `${fact}.${textOf(edit.to)}` } : edit)),
        })),
      }),
});
