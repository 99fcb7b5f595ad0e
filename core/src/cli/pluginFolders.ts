import { delimiter, resolve } from 'node:path';

/** `WEEGBRUG_PLUGINS`: further folders of plugins beside those that are installed, separated as in PATH. */
export const pluginFolders = ({ WEEGBRUG_PLUGINS = '' }: NodeJS.ProcessEnv): readonly string[] =>
  WEEGBRUG_PLUGINS.split(delimiter).flatMap((folder) => (folder === '' ? [] : [resolve(folder)]));
