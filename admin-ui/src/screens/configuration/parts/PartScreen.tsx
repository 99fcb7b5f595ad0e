import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { NotFound } from '../../../application/NotFound.tsx';
import { Loading } from '../../../blocks/Loading.tsx';
import { ProblemPage } from '../../../blocks/ProblemPage.tsx';
import { unsavedKeyOf } from '../editor/usePartEditing.ts';
import { useDraft, usePlugins, useSchemas } from '../useDraft.ts';
import { partOfSlug, partPaths } from './configurationPart.ts';
import { PartEditor } from './PartEditor.tsx';
import { PartList } from './PartList.tsx';
import { partValue } from './partValue.ts';

/** A part of the configuration by its address: the list of a folder, or the editor of one item. */
export const PartScreen = () => {
  const { slug, key } = useParams();
  const part = partOfSlug(slug);
  const draft = useDraft();
  const schemas = useSchemas();
  const plugins = usePlugins();
  const client = useQueryClient();
  /** What is being edited stays on screen when a colleague takes it away. */
  const shown = useRef<string>(undefined);
  if (part === undefined) return <NotFound />;
  const failed = [draft, schemas, plugins].find(({ isError, data }) => isError && data === undefined);
  if (failed !== undefined) return <ProblemPage error={failed.error} retry={() => void failed.refetch()} />;
  if (draft.data === undefined || schemas.data === undefined || plugins.data === undefined) return <Loading />;
  if (partPaths[part].list && key === undefined) return <PartList draft={draft.data} part={part} schema={schemas.data[part]} />;
  const address = `${part}/${key ?? ''}`;
  const isTold =
    partValue(draft.data, part, key) !== undefined ||
    draft.data.changed.some((change) => change.part === part && change.key === key) ||
    client.getQueryData(unsavedKeyOf(part, key)) !== undefined ||
    shown.current === address;
  if (!isTold) return <NotFound />;
  shown.current = address;
  return (
    <PartEditor
      key={`${part}/${key ?? ''}`}
      draft={draft.data}
      part={part}
      schema={schemas.data[part]}
      plugins={plugins.data.items}
      {...(key === undefined ? {} : { itemKey: key })}
    />
  );
};
