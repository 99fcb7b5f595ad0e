import type { OperationContext } from '../configuration/operationContext.ts';
import type { TaskView } from './boardViews.ts';
import { assessorOf } from '../projects/judging/assessor.ts';
import { judgementView } from '../projects/judging/judgementView.ts';
import type { PanelView } from '../projects/judging/judgingViews.ts';
import { loadPanel, panelCriteria } from '../projects/judging/panelRecord.ts';
import type { Project } from '../projects/project.ts';
import type { LocalizedText } from '../shared/localizedText.ts';

/** What this person can do in the panels of a project: score, talk about scores that are far apart, settle. */
export const judgeTasks = async (context: OperationContext, project: Project): Promise<readonly TaskView[]> => {
  const compiled = await context.releases.byHash(context.scope.municipality, project.release);
  const tasks = await Promise.all(
    panelCriteria(project, compiled).map(async (criterion): Promise<readonly TaskView[]> => {
      const panel = await loadPanel(context, project, criterion, compiled.framework.framework.scale);
      const assessor = await assessorOf(context, project, compiled, criterion.source.panel);
      const view = judgementView(project, compiled, criterion, panel, assessor);
      const said = view.phase === 'settled' ? undefined : sayTask(view);
      return said === undefined
        ? []
        : [
            {
              kind: 'judge',
              projectCode: project.code,
              projectName: project.core.name,
              criterion: criterion.key,
              subject: criterion.name,
              since: project.submittedAt,
              ...said,
            },
          ];
    }),
  );
  return tasks.flat();
};

const sayTask = (view: PanelView): { title: LocalizedText; reason: LocalizedText } | undefined => {
  const title = (nl: string, en: string) => ({ nl: `${nl}: ${view.name.nl}`, en: `${en}: ${view.name.en ?? view.name.nl}` });
  if (view.phase === 'open')
    return view.mayAssess && view.own === undefined
      ? {
          title: title('Beoordelen', 'Assess'),
          reason: {
            nl: `Uw score wordt gevraagd; ${view.count} van de ${view.needed} zijn binnen.`,
            en: `Your score is asked for; ${view.count} of ${view.needed} are in.`,
          },
        }
      : undefined;
  if (!view.maySettle) return undefined;
  return view.needsConversation === true
    ? {
        title: title('Gesprek vastleggen', 'Record the conversation'),
        reason: {
          nl: `De scores liggen ${view.distance ?? 0} uit elkaar; bespreek ze voordat u vaststelt.`,
          en: `The scores are ${view.distance ?? 0} apart; talk about them before you settle.`,
        },
      }
    : {
        title: title('Score vaststellen', 'Settle the score'),
        reason: { nl: 'Alle scores zijn binnen.', en: 'All scores are in.' },
      };
};
