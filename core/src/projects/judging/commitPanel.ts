import type { OperationContext } from '../../configuration/operationContext.ts';
import { judge } from '../../judging/judge.ts';
import type { PanelEvent } from '../../judging/panel.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import { auditEntry } from '../../storage/auditEntry.ts';
import { outboxMessage } from '../outboxMessage.ts';
import { untilWritten } from '../../storage/untilWritten.ts';
import { judgementView } from './judgementView.ts';
import type { PanelView } from './judgingViews.ts';
import { openPanel, type OpenPanel } from './openPanel.ts';
import { panelWrite } from './panelRecord.ts';

/** How often an action is begun anew because another assessor was faster. */
const tries = 8;

export type PanelHistory = { action: string; text: LocalizedText; details?: Readonly<Record<string, unknown>> };

/**
 * One event in a panel that does not change the weighing: panel, line in the history and message in one commit. Assessors who score at the same moment
 * do not know of each other, so the one who is overtaken is not bothered with it: the event is applied to the panel as it is then.
 * The history says that somebody scored, never what.
 */
export const commitPanel = (
  context: OperationContext,
  input: { code: string; expectedRevision: number; criterion: string },
  eventOf: (open: OpenPanel) => { event: PanelEvent; history: PanelHistory },
): Promise<PanelView> =>
  untilWritten(
    { attempts: tries },
    () => openPanel(context, input),
    async (open) => {
      const { project, compiled, criterion, panel, assessor } = open;
      const { scale } = compiled.framework.framework;
      const { event, history } = eventOf(open);
      const state = judge({ panel: criterion.source.panel, scale }, panel.state, event);
      const [revision] = await context.store.commit(context.scope, [
        panelWrite(project, criterion, scale, { state, revision: panel.revision }),
        auditEntry({
          id: context.newId(),
          at: new Date(event.at),
          actor: context.scope.actor,
          subject: `project:${project.code}`,
          ...history,
          details: { criterion: criterion.key, ...history.details },
        }),
        outboxMessage(context, history.action, project.code, { criterion: criterion.key }),
      ]);
      return judgementView(project, compiled, criterion, { state, revision: revision ?? panel.revision + 1 }, assessor);
    },
  );
