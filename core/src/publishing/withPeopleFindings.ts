import type { ConfigurationDraftState } from '../configuration/draftView.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import { readFindings } from './readFindings.ts';

/** The draft with all findings: of its content, and of the people of the town. */
export const withPeopleFindings = async (context: OperationContext, draft: ConfigurationDraftState): Promise<ConfigurationDraftState> => ({
  ...draft,
  problems: await readFindings(context, draft),
});
