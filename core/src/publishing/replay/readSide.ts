import { checkConfiguration } from '../../configuration/checkConfiguration.ts';
import { hashConfiguration } from '../../configuration/hashConfiguration.ts';
import { loadDraft } from '../../configuration/loadDraft.ts';
import type { ConfigurationProblem } from '../../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { SideContent } from './replaySide.ts';
import type { ReplaySideView } from './replayViews.ts';

/** One side of a replay: the content, and how it is called. */
export type Side = { content: SideContent; view: ReplaySideView };

/**
 * The configuration that `active`, `draft` or the hash of a release stands for. A release was checked when it was published; a draft must be free of errors, because projects cannot
 * be weighed by half a framework.
 * @throws WB-REPLAY-DRAFT-INVALID (with every place), WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND, WB-RELEASE-UNUSABLE
 */
export const readSide = async (context: OperationContext, source: string): Promise<Side> => {
  const { scope, releases } = context;
  if (source === 'draft') {
    const { configuration } = await loadDraft(context);
    const errors = (await checkConfiguration(configuration, releases.plugins, scope.municipality)).filter(
      ({ severity }) => severity === 'error',
    );
    if (errors.length > 0) throw draftInvalid(errors);
    const hash = hashConfiguration(configuration);
    return { content: { hash, number: 'concept', configuration }, view: { source: 'draft', hash } };
  }
  const { release } = source === 'active' ? await releases.active(scope.municipality) : await releases.byHash(scope.municipality, source);
  const { hash, number, configuration } = release;
  return { content: { hash, number, configuration }, view: { source: source === 'active' ? 'active' : 'release', hash, number } };
};

const draftInvalid = (errors: readonly ConfigurationProblem[]): WeegbrugError =>
  new WeegbrugError(
    'WB-REPLAY-DRAFT-INVALID',
    { count: errors.length },
    {
      places: errors.map(({ file, pointer, message, remedy }) => ({
        pointer: `${file}#${pointer}`,
        message: { nl: `${message.nl} ${remedy.nl}`, en: `${message.en} ${remedy.en}` },
      })),
    },
  );
