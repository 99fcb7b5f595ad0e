import { configurationErrors } from './codes/configuration.ts';
import { documentsErrors } from './codes/documents.ts';
import { formsErrors } from './codes/forms.ts';
import { frameworkErrors } from './codes/framework.ts';
import { httpErrors } from './codes/http.ts';
import { identityErrors } from './codes/identity.ts';
import { judgingErrors } from './codes/judging.ts';
import { movesErrors } from './codes/moves.ts';
import { permissionErrors } from './codes/permissions.ts';
import { pluginsErrors } from './codes/plugins.ts';
import { portfolioErrors } from './codes/portfolio.ts';
import { projectsErrors } from './codes/projects.ts';
import { releasesErrors } from './codes/releases.ts';
import { replaysErrors } from './codes/replays.ts';
import { rulesErrors } from './codes/rules.ts';
import { spreadsheetErrors } from './codes/spreadsheets.ts';
import { storageErrors } from './codes/storage.ts';
import { weightsErrors } from './codes/weights.ts';
import { workflowErrors } from './codes/workflow.ts';
import type { ErrorDefinition } from './errorDefinition.ts';

/** Every refusal that the product can give, by code. `docs/errors.md` lists the same; a test holds them together. */
export const errorRegistry = {
  ...configurationErrors,
  ...documentsErrors,
  ...formsErrors,
  ...frameworkErrors,
  ...httpErrors,
  ...identityErrors,
  ...judgingErrors,
  ...movesErrors,
  ...permissionErrors,
  ...pluginsErrors,
  ...portfolioErrors,
  ...projectsErrors,
  ...releasesErrors,
  ...replaysErrors,
  ...rulesErrors,
  ...spreadsheetErrors,
  ...storageErrors,
  ...weightsErrors,
  ...workflowErrors,
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;

export type ErrorCode = keyof typeof errorRegistry;
