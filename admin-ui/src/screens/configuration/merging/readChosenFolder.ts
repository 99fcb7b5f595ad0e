/** Files of a configuration, by their path in the folder of a municipality. */
const ownFile =
  /^(?:municipality|framework|texts)\.json$|^(?:project-types|forms|rules|workflows|roles|documents|test-cases)\/[^/]+\.json$|^templates\/[^/]+\.hbs$/;
const baseFile = '.weegbrug/base.json';

/** What a folder says that it began with; the server sees whether that is still what was pulled. */
type FolderBase = { files: Readonly<Record<string, string>>; checksum: string };

export type ChosenFolder = {
  /** Text by path. */ files: Readonly<Record<string, string>>;
  /** What the folder began with, where it says so; `damaged`: what it says cannot be read. */ base?: FolderBase | 'damaged';
};

/** What the browser hands over of a folder; anything that is no configuration is left alone. */
export const readChosenFolder = async (chosen: readonly File[]): Promise<ChosenFolder> => {
  const files: Record<string, string> = {};
  let base: ChosenFolder['base'];
  for (const file of chosen) {
    const path = file.webkitRelativePath.split('/').slice(1).join('/') || file.name;
    if (ownFile.test(path)) files[path] = await file.text();
    else if (path === baseFile) base = baseOf(await file.text());
  }
  return { files, ...(base === undefined ? {} : { base }) };
};

const baseOf = (text: string): FolderBase | 'damaged' => {
  try {
    const { files, checksum } = JSON.parse(text) as { files: Readonly<Record<string, unknown>>; checksum?: unknown };
    const texts = Object.entries(files).map(([file, value]) => [
      file,
      file.startsWith('templates/') ? String(value) : JSON.stringify(value),
    ]);
    return { files: Object.fromEntries(texts) as FolderBase['files'], checksum: String(checksum) };
  } catch {
    return 'damaged';
  }
};
