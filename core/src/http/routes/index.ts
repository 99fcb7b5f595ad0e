import type { Route } from '../route.ts';
import { accessTokenRoutes } from './accessTokenRoutes.ts';
import { accountRoutes } from './accountRoutes.ts';
import { boardRoutes } from './boardRoutes.ts';
import { configurationRoutes } from './configurationRoutes.ts';
import { draftChangeRoutes } from './draftChangeRoutes.ts';
import { differenceRoutes } from './differenceRoutes.ts';
import { draftRoutes } from './draftRoutes.ts';
import { evidenceRoutes } from './evidenceRoutes.ts';
import { folderRoutes } from './folderRoutes.ts';
import { frameworkRoutes } from './frameworkRoutes.ts';
import { moveRoutes } from './moveRoutes.ts';
import { openApiRoutes } from './openApiRoutes.ts';
import { projectRoutes } from './projectRoutes.ts';
import { publishingRoutes } from './publishingRoutes.ts';
import { rankingRoutes } from './rankingRoutes.ts';
import { replayRoutes } from './replayRoutes.ts';
import { scenarioRoutes } from './scenarioRoutes.ts';
import { sensitivityRoutes } from './sensitivityRoutes.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { testCaseRoutes } from './testCaseRoutes.ts';
import { weightRoutes } from './weightRoutes.ts';
import { tableRoutes } from './tableRoutes.ts';

/** The route registry: every address of /api/v1. */
export const allRoutes: readonly Route[] = [
  ...sessionRoutes,
  ...frameworkRoutes,
  ...draftRoutes,
  ...projectRoutes,
  ...evidenceRoutes,
  ...rankingRoutes,
  ...sensitivityRoutes,
  ...scenarioRoutes,
  ...boardRoutes,
  ...configurationRoutes,
  ...differenceRoutes,
  ...draftChangeRoutes,
  ...publishingRoutes,
  ...replayRoutes,
  ...folderRoutes,
  ...tableRoutes,
  ...moveRoutes,
  ...testCaseRoutes,
  ...accountRoutes,
  ...accessTokenRoutes,
  ...weightRoutes,
  ...openApiRoutes(() => allRoutes),
];
