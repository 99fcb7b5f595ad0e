import { checkConfiguration } from '../../configuration/checkConfiguration.ts';
import { latestReplay } from '../replay/latestReplay.ts';
import type { ReplaySummary } from '../replay/replayViews.ts';
import type { ReadinessCheck } from './readinessPoint.ts';

/** Whether exactly this content was replayed over the projects as they are now. It is advice: a town without projects, or in a hurry, publishes without. What was replayed is kept with the release. */
export const replayPoint: ReadinessCheck = async (context, candidate) => {
  if (candidate.isFrozen || !candidate.isChanged) return [];
  // A draft with errors cannot be replayed; the findings say what to mend.
  const problems = await checkConfiguration(candidate.configuration, context.releases.plugins, context.scope.municipality);
  if (problems.some(({ severity }) => severity === 'error')) return [];
  const latest = await latestReplay(context, candidate.active.hash, candidate.hash);
  if (latest === undefined)
    return [
      {
        code: 'replay',
        state: 'advice',
        title: { nl: 'Nog niet nagespeeld', en: 'Not replayed yet' },
        detail: {
          nl: 'Speel dit concept na om te zien wat het met elk project doet.',
          en: 'Replay this draft to see what it does to every project.',
        },
      },
    ];
  const { record, changedSince } = latest;
  const evidence = { replay: record.id };
  if (changedSince > 0)
    return [
      {
        code: 'replay',
        state: 'advice',
        title: { nl: 'Nagespeeld op een eerdere stand', en: 'Replayed on an earlier state' },
        detail: {
          nl:
            changedSince === 1
              ? 'Daarna is 1 project of aanvraag gewijzigd.'
              : `Daarna zijn ${changedSince} projecten of aanvragen gewijzigd.`,
          en:
            changedSince === 1
              ? '1 project or intake was changed after that.'
              : `${changedSince} projects or intakes were changed after that.`,
        },
        evidence,
      },
    ];
  return [
    {
      code: 'replay',
      state: 'met',
      title: { nl: 'Nagespeeld op de laatste stand', en: 'Replayed on the latest state' },
      ...(record.summary === undefined ? {} : { detail: sayThresholds((JSON.parse(record.summary) as ReplaySummary).thresholds.total) }),
      evidence,
    },
  ];
};

const sayThresholds = (count: number): { nl: string; en: string } => {
  if (count === 0) return { nl: 'Geen project krijgt een ander advies.', en: 'No project gets another advice.' };
  return count === 1
    ? { nl: '1 project krijgt een ander advies.', en: '1 project gets another advice.' }
    : { nl: `${count} projecten krijgen een ander advies.`, en: `${count} projects get another advice.` };
};
