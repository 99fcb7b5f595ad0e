import type { MessageKey } from '../catalogue.ts';
import { common } from './common.ts';
import { configuration } from './configuration.ts';
import { decide } from './decide.ts';
import { project } from './project.ts';
import { ranking } from './ranking.ts';
import { signIn } from './signIn.ts';
import { start } from './start.ts';
import { weights } from './weights.ts';
import { wizard } from './wizard.ts';

export const en: Readonly<Record<MessageKey, string>> = {
  ...common,
  ...configuration,
  ...decide,
  ...project,
  ...ranking,
  ...signIn,
  ...start,
  ...weights,
  ...wizard,
};
