import type { TaskView } from './boardViews.ts';
import { waitsForPanel } from '../portfolio/portfolioEntryRecord.ts';
import { missingExplanations } from '../projects/decisionRequirements.ts';
import type { Project } from '../projects/project.ts';
import type { Language } from '../shared/localizedText.ts';
import { shownScore } from '../shared/rounding.ts';

/** What the submitter or project manager can still do for a project: answer a return, write an explanation, complete an answer. */
export const ownerTasks = (project: Project): readonly TaskView[] => {
  const about = { projectCode: project.code, projectName: project.core.name };
  return [
    ...returned(project, about),
    ...openQuestions(project, about),
    ...explanations(project, about),
    ...missingAnswers(project, about),
  ];
};

type About = Pick<TaskView, 'projectCode' | 'projectName'>;

const returned = ({ returned: remark }: Project, about: About): readonly TaskView[] =>
  remark === undefined
    ? []
    : [
        {
          kind: 'returned',
          ...about,
          title: { nl: 'Aanpassen en opnieuw indienen', en: 'Adapt and submit again' },
          reason: { nl: `${remark.byName} stuurde het terug: ${remark.remark}`, en: `${remark.byName} returned it: ${remark.remark}` },
          since: remark.at,
        },
      ];

/** One task for all questions of the release: they are answered in one form. */
const openQuestions = ({ openQuestions: open }: Project, about: About): readonly TaskView[] => {
  if (open === undefined) return [];
  const { questions, release, since, dueOn } = open;
  const count = questions.length;
  return [
    {
      kind: 'questions',
      ...about,
      title: {
        nl: count === 1 ? questions[0]!.message.nl : `${count} vragen van vrijgave ${release} beantwoorden`,
        en: count === 1 ? questions[0]!.message.en : `Answer ${count} questions of release ${release}`,
      },
      reason: {
        nl: `Vrijgave ${release} vraagt dit; graag uiterlijk ${day(dueOn, 'nl')}. Zonder antwoord kan er niet worden besloten.`,
        en: `Release ${release} asks this; please by ${day(dueOn, 'en')}. Nothing can be decided without an answer.`,
      },
      since,
    },
  ];
};

const day = (date: string, language: Language): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

const explanations = (project: Project, about: About): readonly TaskView[] =>
  missingExplanations(project).map(({ name, consequence }) => ({
    kind: 'mitigation',
    ...about,
    title: { nl: `${name.nl}: toelichting schrijven`, en: `${name.en ?? name.nl}: write the explanation` },
    reason: consequence,
    since: project.weighing.at,
  }));

/** The biggest effect first; each says how much narrower the interval of the priority becomes. */
const missingAnswers = ({ weighing }: Project, about: About): readonly TaskView[] =>
  weighing.missing
    .filter((effect) => !waitsForPanel(effect))
    .map(({ name, low, high }) => ({ name, width: shownScore(high - low) }))
    .sort((a, b) => b.width - a.width)
    .map(({ name, width }) => ({
      kind: 'missing',
      ...about,
      title: { nl: `${name.nl} aanvullen`, en: `Complete ${name.en ?? name.nl}` },
      reason: {
        nl: `Ontbreekt nog; het interval wordt ${points(width, 'nl')} smaller.`,
        en: `Still missing; the interval becomes ${points(width, 'en')} narrower.`,
      },
      since: weighing.at,
    }));

const points = (value: number, language: Language): string =>
  `${value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${language === 'nl' ? 'punt' : 'points'}`;
