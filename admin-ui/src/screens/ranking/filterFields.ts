import type { FrameworkView } from '@weegbrug/core/api';
import type { LocalizedText } from '@weegbrug/core/shared';
import { portfolioPhases } from '@weegbrug/core/workflow';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { Translate } from '../../messages/useText.ts';

type Local = (text: LocalizedText | undefined) => string;
export type FilterField = {
  key: 'type' | 'domain' | 'programme' | 'phase' | 'advice' | 'route' | 'statutory';
  label: MessageKey;
  values: readonly { value: string; name: string }[];
};

/** What can be filtered on, with the values of this town by name. */
export const filterFields = (view: FrameworkView, t: Translate, local: Local): readonly FilterField[] => {
  const named = (entries: readonly { key: string; name: LocalizedText }[]) =>
    entries.map((entry) => ({ value: entry.key, name: local(entry.name) }));
  return [
    { key: 'phase', label: 'ranking.phase', values: portfolioPhases.map((phase) => ({ value: phase, name: t(`phase.${phase}`) })) },
    { key: 'type', label: 'ranking.type', values: named(view.projectTypes) },
    { key: 'domain', label: 'ranking.domain', values: named(view.domains) },
    { key: 'programme', label: 'ranking.programme', values: named(view.programmes) },
    { key: 'advice', label: 'ranking.advice', values: named(view.framework.advice) },
    { key: 'route', label: 'ranking.route', values: named(view.framework.routes) },
    {
      key: 'statutory',
      label: 'ranking.statutory',
      values: (['agreed', 'requested'] as const).map((value) => ({ value, name: t(`statutory.${value}`) })),
    },
  ];
};
