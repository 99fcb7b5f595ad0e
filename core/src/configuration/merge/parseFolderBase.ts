/** What a folder says that it began with: text by path, and the checksum that a pull noted of them. */
export type FolderBase = { files: Readonly<Record<string, string>>; checksum: string };

/**
 * Reads `.weegbrug/base.json` of a folder; whether it is still what was pulled shows its checksum.
 * @returns `undefined` when it is no such file
 */
export const parseFolderBase = (text: string): FolderBase | undefined => {
  try {
    const { files, checksum } = JSON.parse(text) as { files: Readonly<Record<string, unknown>>; checksum?: unknown };
    const texts = Object.entries(files).map(([file, value]): [string, string] => [
      file,
      file.startsWith('templates/') ? String(value) : JSON.stringify(value),
    ]);
    return { files: Object.fromEntries(texts), checksum: typeof checksum === 'string' ? checksum : '' };
  } catch {
    return undefined;
  }
};
