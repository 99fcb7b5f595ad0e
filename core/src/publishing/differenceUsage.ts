import type { ChangeUsage } from '../configuration/difference/sayChange.ts';
import type { ConfigurationChange } from '../configuration/difference/configurationChange.ts';
import type { MunicipalityConfiguration } from '../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import { type AnswerQuestion, countAnswers } from './countAnswers.ts';

/**
 * How many projects and started intakes have an answer that a change is about, by id of the change. Of a question that became required only dossiers that are
 * still running count; of anything else all of them.
 */
export const differenceUsage = async (
  context: OperationContext,
  changes: readonly ConfigurationChange[],
  configurations: { before: MunicipalityConfiguration; after: MunicipalityConfiguration },
): Promise<ReadonlyMap<string, ChangeUsage>> => {
  const asked = changes.flatMap((change) => {
    const question = questionOf(change, configurations);
    return question === undefined ? [] : [{ change, question }];
  });
  const counts = await countAnswers(
    context,
    asked.map(({ question }) => question),
  );
  return new Map(
    asked.map(({ change }, index) => {
      const { answered, running } = counts[index]!;
      return [change.id, change.content.type === 'required' ? running : { answered, open: running.open }];
    }),
  );
};

const questionOf = (
  { part, key, answer, kind, content }: ConfigurationChange,
  { before, after }: { before: MunicipalityConfiguration; after: MunicipalityConfiguration },
): AnswerQuestion | undefined => {
  if (part !== 'forms' || answer === undefined || (kind === 'added' && content.type === 'whole')) return undefined;
  const types = [before, after].flatMap(({ projectTypes }) =>
    Object.values(projectTypes).flatMap((type) => (type.form === key ? [type.key] : [])),
  );
  return { types: [...new Set(types)], ...answer };
};
