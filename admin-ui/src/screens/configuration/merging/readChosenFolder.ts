import { type FolderBase, parseFolderBase } from '@weegbrug/core/merge';

/** Files of a configuration, by their path in the folder of a municipality. */
const ownFile =
  /^(?:municipality|framework|texts)\.json$|^(?:project-types|forms|rules|workflows|roles|documents|test-cases)\/[^/]+\.json$|^templates\/[^/]+\.hbs$/;
const baseFile = '.weegbrug/base.json';

export type ChosenFolder = {
  /** Text by path. */ files: Readonly<Record<string, string>>;
  /** What the folder began with, where it says so; `damaged`: what it says cannot be read. The server sees whether it is still what was pulled. */ base?:
    FolderBase | 'damaged';
};

/** What the browser hands over of a folder; anything that is no configuration is left alone. */
export const readChosenFolder = async (chosen: readonly File[]): Promise<ChosenFolder> => {
  const files: Record<string, string> = {};
  let base: ChosenFolder['base'];
  for (const file of chosen) {
    const path = file.webkitRelativePath.split('/').slice(1).join('/') || file.name;
    if (ownFile.test(path)) files[path] = await file.text();
    else if (path === baseFile) base = parseFolderBase(await file.text()) ?? 'damaged';
  }
  return { files, ...(base === undefined ? {} : { base }) };
};
