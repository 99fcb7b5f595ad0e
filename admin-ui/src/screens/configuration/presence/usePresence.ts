import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ListView, PresenceView } from '@weegbrug/core/api';
import { request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { draftKey } from '../useDraft.ts';

const beat = 20_000;
/** Whoever touched nothing for so long is not at work; the session may end then too. */
const idle = 5 * 60_000;
const path = '/configuration/draft/presence';

/** Tells others which part is being edited here, as long as somebody is at work, and who else edits the draft. Without a part one only looks. */
export const usePresence = (part?: string, key?: string): readonly PresenceView[] => {
  const client = useQueryClient();
  const { may } = useSession();
  const shows = part !== undefined && may('configuration:edit');
  const touched = useRef(Date.now());
  const atWork = (): boolean => document.visibilityState === 'visible' && Date.now() - touched.current < idle;
  const present = useQuery({
    queryKey: ['draft presence', part ?? '', key ?? ''],
    queryFn: async () => {
      const view =
        shows && atWork()
          ? await request<ListView<PresenceView>>(path, { method: 'PUT', body: { part, ...(key === undefined ? {} : { key }) } })
          : await request<ListView<PresenceView>>(path);
      // Where somebody else is at work, what they save is shown as it comes.
      if (view.items.length > 0) void client.invalidateQueries({ queryKey: draftKey, exact: true });
      return view.items;
    },
    refetchInterval: () => (atWork() ? beat : false),
    gcTime: 0,
    retry: false,
  });
  const { refetch } = present;
  useEffect(() => {
    const touch = (): void => {
      const back = Date.now() - touched.current >= idle;
      touched.current = Date.now();
      if (back) void refetch();
    };
    window.addEventListener('pointerdown', touch);
    window.addEventListener('keydown', touch);
    return () => {
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('keydown', touch);
    };
  }, [refetch]);
  useEffect(
    () => () => {
      if (shows)
        void request(path, { method: 'PUT', body: { part, ...(key === undefined ? {} : { key }), leaves: true } }).catch(() => undefined);
    },
    [shows, part, key],
  );
  return present.data ?? [];
};
