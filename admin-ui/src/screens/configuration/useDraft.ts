import { useQuery } from '@tanstack/react-query';
import type { ConfigurationDraftView, ConfigurationSchemas, ListView, PluginView } from '@weegbrug/core/api';
import { request } from '../../connection/request.ts';
import type { Node } from './schema/node.ts';

export const draftKey = ['configuration', 'draft'] as const;

/** The shared draft of the configuration, as everybody who edits sees it. */
export const useDraft = () =>
  useQuery({ queryKey: draftKey, queryFn: () => request<ConfigurationDraftView>('/configuration/draft'), staleTime: 10_000 });

/** The schemas from which the editors are made. */
export const useSchemas = () =>
  useQuery({
    queryKey: ['configuration', 'schemas'],
    queryFn: () => request<ConfigurationSchemas>('/configuration/schemas') as Promise<Record<keyof ConfigurationSchemas, Node>>,
    staleTime: Infinity,
  });

export const usePlugins = () =>
  useQuery({ queryKey: ['plugins'], queryFn: () => request<ListView<PluginView>>('/plugins'), staleTime: 60_000 });
