import { accessKeys } from './accessKeys.ts';
import { common } from './common.ts';
import { configuration } from './configuration.ts';
import { decide } from './decide.ts';
import { findings } from './findings.ts';
import { judge } from './judge.ts';
import { draft } from './draft.ts';
import { difference } from './difference.ts';
import { explanation } from './explanation.ts';
import { merging } from './merging.ts';
import { moving } from './moving.ts';
import { publishing } from './publishing.ts';
import { project } from './project.ts';
import { ranking } from './ranking.ts';
import { releaseAccount } from './releaseAccount.ts';
import { replay } from './replay.ts';
import { sensitivity } from './sensitivity.ts';
import { signIn } from './signIn.ts';
import { start } from './start.ts';
import { testCases } from './testCases.ts';
import { weights } from './weights.ts';
import { trial } from './trial.ts';
import { tables } from './tables.ts';
import { wizard } from './wizard.ts';

export const nl = {
  ...accessKeys,
  ...common,
  ...configuration,
  ...decide,
  ...findings,
  ...judge,
  ...draft,
  ...difference,
  ...explanation,
  ...merging,
  ...moving,
  ...project,
  ...publishing,
  ...ranking,
  ...releaseAccount,
  ...replay,
  ...sensitivity,
  ...signIn,
  ...start,
  ...tables,
  ...testCases,
  ...weights,
  ...trial,
  ...wizard,
} as const;
