import type { ResolvedForm } from '@weegbrug/core/forms';
import { useText } from '../../../messages/useText.ts';
import { itemAt } from '../explain/itemAt.ts';
import type { ProposedAnswer } from './answersAddress.ts';

/** Which answers were filled in from a proposal; nothing counts before it is saved. */
export const ProposedNotice = ({ form, proposed }: { form: ResolvedForm; proposed: readonly ProposedAnswer[] }) => {
  const { t, local } = useText();
  const filled = proposed.filter((answer) => 'value' in answer);
  if (filled.length === 0) return undefined;
  const name = (path: string): string => local(itemAt(form, path.split('.').slice(0, 2).join('.'))?.label) || path;
  return <p className="notice info done">{t('whatIf.filled', { questions: filled.map(({ path }) => `‘${name(path)}’`).join(', ') })}</p>;
};
