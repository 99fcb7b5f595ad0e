import { type FolderFiles, folderFiles } from './folder/folderFiles.ts';
import { loadSource, type SourceView } from './loadSource.ts';
import type { OperationContext } from './operationContext.ts';

/** A configuration as files. It holds nothing but the configuration: no accounts, no keys. */
export type FolderView = { municipality: string; source: SourceView; files: FolderFiles };

/**
 * The draft, the active release or an earlier one as the files of its folder.
 * @param input.source `active`, `draft`, or the hash of a release
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED
 */
export const readFolder = async (context: OperationContext, input: { source: string }): Promise<FolderView> => {
  const { view, configuration } = await loadSource(context, input.source);
  return { municipality: context.scope.municipality, source: view, files: folderFiles(configuration) };
};
