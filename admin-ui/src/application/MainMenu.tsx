import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import type { ListView, TaskView } from '@weegbrug/core/api';
import type { Permission } from '@weegbrug/core/shared';
import { request } from '../connection/request.ts';
import { useSession } from '../connection/useSession.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { useText } from '../messages/useText.ts';
import { configurationMenu } from '../screens/configuration/configurationMenu.ts';

type Entry = { to: string; label: MessageKey; permission?: Permission; count?: number };

/** What a person may use, by what they come to do. */
export const MainMenu = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useText();
  const { may, session } = useSession();
  const { pathname } = useLocation();
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: () => request<ListView<TaskView>>('/tasks'), enabled: session !== undefined });
  const toDecide = tasks.data?.items.filter(({ kind, mayVote }) => kind === 'judge' || (kind === 'decide' && mayVote === true)).length ?? 0;
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [open, onClose]);

  const groups: { title: MessageKey; entries: Entry[] }[] = [
    {
      title: 'menu.work',
      entries: [
        { to: '/', label: 'menu.start', count: tasks.data?.total ?? 0 },
        { to: '/new', label: 'menu.newProject', permission: 'project:create' },
      ],
    },
    {
      title: 'menu.portfolio',
      entries: [
        { to: '/ranking', label: 'menu.ranking', permission: 'ranking:read' },
        { to: '/sensitivity', label: 'menu.sensitivity', permission: 'ranking:read' },
      ],
    },
    {
      title: 'menu.decisions',
      entries: [
        {
          to: '/decide',
          label: 'menu.decide',
          permission: may('project:decide') ? 'project:decide' : 'criterion:judge',
          count: toDecide,
        },
      ],
    },
    {
      title: 'menu.configuration',
      entries: configurationMenu.map((entry) => ({ ...entry, permission: entry.permission ?? ('configuration:read' as const) })),
    },
  ];
  return (
    <nav className={open ? 'nav open' : 'nav'} id="main-menu" aria-label={t('common.mainMenu')}>
      {groups.map((group) => {
        const entries = group.entries.filter((entry) => entry.permission === undefined || may(entry.permission));
        if (entries.length === 0) return undefined;
        return (
          <div key={group.title}>
            <h2>{t(group.title)}</h2>
            <ul>
              {entries.map((entry) => (
                <li key={entry.to}>
                  <Link to={entry.to} aria-current={isCurrent(entry.to, pathname) ? 'page' : undefined} onClick={onClose}>
                    {t(entry.label)}
                    {entry.count !== undefined && entry.count > 0 && <span className="count">{entry.count}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
};

/** A draft belongs to "new project" and a dossier to the ranking, so that the menu always says where one is. */
const isCurrent = (to: string, pathname: string): boolean => {
  if (to === '/') return pathname === '/';
  if (to === '/new' && pathname.startsWith('/drafts/')) return true;
  if (to === '/ranking' && pathname.startsWith('/projects/')) return true;
  return pathname === to || pathname.startsWith(`${to}/`);
};
