import type { CompiledProjectType } from '../../configuration/releaseLibrary.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { Release } from '../../configuration/release.ts';
import { releaseFromStore, type StoredRelease } from '../../configuration/storedRelease.ts';
import { compileWeighing, type WeighingParts } from '../../configuration/compileWeighing.ts';
import { readCoreFields } from '../../forms/readCoreFields.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import type { PastWeighing } from '../project.ts';
import { weighingFigures } from '../weighingFigures.ts';
import { weighingInputs } from '../weighingInputs.ts';
import { weighMeasured } from '../weighMeasured.ts';
import { findDifferences } from './findDifferences.ts';
import { measureAgain } from './measureAgain.ts';
import type { ReproductionView } from './reproductionViews.ts';

type UsableRelease = WeighingParts & { release: Release };

/** So many differences are listed; more say nothing new. */
const maximumDifferences = 50;

/**
 * Computes recorded weighings again. The framework and the rules come from the stored release, whose content is checked against its hash; forms and measures
 * are not needed for the sum, so that a release whose plugin was removed since still reproduces, unless its rules use an operator of that plugin. Releases are prepared once.
 */
export const createReproducer = (context: OperationContext): ((code: string, recorded: PastWeighing) => Promise<ReproductionView>) => {
  const known = new Map<string, Promise<UsableRelease>>();
  const releaseOf = (hash: string): Promise<UsableRelease> => {
    const release = known.get(hash) ?? readRelease(context, hash);
    known.set(hash, release);
    return release;
  };

  return async (code, recorded) => {
    const { at, release: hash, typeKey, answers, measures, refused = [], figures } = recorded;
    const about = { code, at, release: hash };
    try {
      const { release, framework, types } = await releaseOf(hash);
      const type: Pick<CompiledProjectType, 'type' | 'ruleSets'> | undefined = types.get(typeKey);
      if (type === undefined) throw new WeegbrugError('WB-PROJECT-TYPE-UNKNOWN', { type: typeKey });
      const { weighing } = await weighMeasured(framework, type, {
        ...weighingInputs(recorded, framework.framework.criteria),
        typeKey,
        answers,
        core: readCoreFields(answers, framework.framework.planYear),
        measures,
        refused,
      });
      const again = await measureAgain(context.measures, release, recorded, context.releases.plugins);
      const differences = [...findDifferences(figures, weighingFigures(weighing)), ...again.differences];
      return {
        ...about,
        releaseNumber: release.number,
        outcome: differences.length === 0 ? 'identical' : 'different',
        differences: differences.slice(0, maximumDifferences),
        plugins: again.plugins,
      };
    } catch (error) {
      return { ...about, outcome: 'impossible', why: whyOf(error), differences: [], plugins: [] };
    }
  };
};

/** @throws WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED, and whatever a broken release throws */
const readRelease = async ({ scope, store, releases }: OperationContext, hash: string): Promise<UsableRelease> => {
  const stored = await store.get<StoredRelease>(scope, 'releases', hash);
  if (stored === undefined) throw new WeegbrugError('WB-RELEASE-NOT-FOUND', { release: hash });
  const release = await releaseFromStore(store, stored);
  return { release, ...compileWeighing(release.configuration, releases.plugins) };
};

const whyOf = (error: unknown): LocalizedText => {
  if (error instanceof WeegbrugError) {
    if (error.code.startsWith('WB-STORE-')) throw error;
    return { nl: error.detail('nl'), en: error.detail('en') };
  }
  return {
    nl: 'De vrijgave waaronder dit project is gewogen, is niet meer bruikbaar; de vastgelegde cijfers blijven staan.',
    en: 'The release under which this project was weighed can no longer be used; the recorded figures stand.',
  };
};
