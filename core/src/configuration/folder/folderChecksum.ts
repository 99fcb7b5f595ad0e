import { canonicalText, hashContent } from '../hashConfiguration.ts';
import type { FolderFiles } from './folderFiles.ts';

/**
 * SHA-256 (hex) of what the files of a folder hold, whatever their layout: shows whether what a folder began with is still what was pulled.
 * @throws SyntaxError when a file that ends with `.json` is none
 */
export const folderChecksum = (files: FolderFiles): string =>
  hashContent(
    canonicalText(
      Object.fromEntries(
        Object.entries(files).map(([file, text]) => [file, file.endsWith('.json') ? (JSON.parse(text) as unknown) : text]),
      ),
    ),
  );
