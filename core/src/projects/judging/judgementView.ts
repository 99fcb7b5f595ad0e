import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import { needsConversation, panelPhase, panelSpread } from '../../judging/panelPhase.ts';
import { proposedScore } from '../../judging/proposedScore.ts';
import { visiblePanel } from '../../judging/visiblePanel.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { answersAreOpen, explanationsAreOpen } from '../mayEditProject.ts';
import type { Project } from '../project.ts';
import type { Assessor } from './assessor.ts';
import type { PanelView } from './judgingViews.ts';
import type { LoadedPanel, PanelCriterion } from './panelRecord.ts';

/** One panel as this person may see it. */
export const judgementView = (
  project: Project,
  compiled: CompiledRelease,
  criterion: PanelCriterion,
  { state, revision }: LoadedPanel,
  assessor: Assessor,
): PanelView => {
  const { panel } = criterion.source;
  const rules = { panel, scale: compiled.framework.framework.scale };
  const phase = panelPhase(rules, state);
  const { actor, eligible } = assessor;
  const visible = visiblePanel(rules, state, actor);
  const own = visible.assessments.find(({ account }) => account === actor.account);
  const seesAll = phase !== 'open' && visible.assessments.length === state.assessments.length;
  const settled = (project.judgements ?? []).find((one) => one.criterion === criterion.key);
  const reason = whyNot(project, phase, assessor, own !== undefined);
  const proposal = seesAll ? proposedScore(state) : undefined;
  return {
    criterion: criterion.key,
    name: criterion.name,
    goal: criterion.goal,
    indicator: criterion.evidence.indicator,
    role: panel.role,
    roleName: compiled.release.configuration.roles[panel.role]?.name ?? { nl: panel.role },
    phase,
    needed: panel.assessors,
    count: state.assessments.length,
    eligible,
    maximumDistance: panel.maximumDistance,
    mayAssess: reason === undefined,
    ...(reason === undefined ? {} : { whyNot: reason }),
    maySettle: seesAll && answersAreOpen(project) && (actor.chair || own !== undefined),
    ...(own === undefined ? {} : { own }),
    ...(seesAll
      ? {
          assessments: visible.assessments,
          conversations: visible.conversations,
          distance: panelSpread(state)?.distance ?? 0,
          needsConversation: needsConversation(rules, state),
          panelRevision: revision,
          ...(proposal === undefined ? {} : { proposal }),
        }
      : {}),
    ...(settled === undefined ? {} : { settled }),
  };
};

const whyNot = (
  project: Project,
  phase: PanelView['phase'],
  { mayAssess, isOwner, holdsRole }: Assessor,
  scored: boolean,
): LocalizedText | undefined => {
  if (!explanationsAreOpen(project)) return { nl: 'Het project is afgesloten.', en: 'The project is closed.' };
  if (isOwner && holdsRole)
    return {
      nl: 'U diende dit project in of leidt het; een ander beoordeelt het.',
      en: 'You submitted or lead this project; somebody else judges it.',
    };
  if (!mayAssess) return { nl: 'Uw rol beoordeelt dit criterium niet.', en: 'Your role does not judge this criterion.' };
  if (phase === 'settled') return { nl: 'De score is al vastgesteld.', en: 'The score has been settled already.' };
  if (phase === 'compare' && !scored)
    return {
      nl: 'Alle beoordelaars die nodig zijn, hebben gescoord.',
      en: 'All assessors who are needed have scored.',
    };
  return undefined;
};
