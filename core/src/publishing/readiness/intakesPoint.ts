import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { latestReplay } from '../replay/latestReplay.ts';
import type { ReplaySummary } from '../replay/replayViews.ts';
import type { IntakesChoice, ReadinessCheck } from './readinessPoint.ts';

/**
 * Whether somebody chose what happens to submitted projects that wait for a decision and lack what the release asks, as the replay of exactly this content found them. Without a replay
 * nobody knows of any. For what was frozen it was chosen then.
 */
export const intakesPoint: ReadinessCheck = async (context, candidate, intakes) => {
  if (candidate.isFrozen || !candidate.isChanged) return [];
  const latest = await latestReplay(context, candidate.active.hash, candidate.hash);
  if (latest?.record.summary === undefined) return [];
  const count = (JSON.parse(latest.record.summary) as ReplaySummary).intakes.waiting.length;
  if (count === 0) return [];
  if (intakes === undefined)
    return [
      {
        code: 'intakes',
        state: 'blocks',
        title:
          count === 1
            ? { nl: 'Kies wat er met 1 aanvraag gebeurt', en: 'Choose what happens to 1 intake' }
            : { nl: `Kies wat er met ${count} aanvragen gebeurt`, en: `Choose what happens to ${count} intakes` },
        detail: { nl: 'Hun formulier is dan niet meer geldig.', en: 'Their form is no longer valid then.' },
        refusal: new WeegbrugError('WB-RELEASE-INTAKES-UNDECIDED', { count }),
      },
    ];
  return [
    {
      code: 'intakes',
      state: 'met',
      title:
        count === 1
          ? { nl: 'Keuze gemaakt voor 1 ongeldige aanvraag', en: 'Choice made for 1 invalid intake' }
          : { nl: `Keuze gemaakt voor ${count} ongeldige aanvragen`, en: `Choice made for ${count} invalid intakes` },
      detail: said[intakes],
    },
  ];
};

const said: Readonly<Record<IntakesChoice, LocalizedText>> = {
  ask: { nl: 'Projectleiders krijgen een taak.', en: 'Project managers get a task.' },
  keep: { nl: 'Zij houden hun eigen vrijgave.', en: 'They keep their own release.' },
};
