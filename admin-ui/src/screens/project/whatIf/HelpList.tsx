import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { Counterfactual } from '@weegbrug/core/explanation';
import { useText } from '../../../messages/useText.ts';
import { HelpItem } from './HelpItem.tsx';

type Props = { title: string; found: readonly Counterfactual[]; project: ProjectView; framework: FrameworkView };

/** So many are shown; the rest stands behind a button. */
const shownFirst = 3;

/** Proposals under one heading. */
export const HelpList = ({ title, found, ...rest }: Props) => {
  const { t } = useText();
  if (found.length === 0) return undefined;
  const items = (list: readonly Counterfactual[]) => (
    <ul className="helping">
      {list.map((one) => (
        <HelpItem key={keyOf(one)} found={one} {...rest} />
      ))}
    </ul>
  );
  const more = found.slice(shownFirst);
  return (
    <div>
      <h3>{title}</h3>
      {items(found.slice(0, shownFirst))}
      {more.length > 0 && (
        <details className="more">
          <summary>{t('help.more', { count: more.length })}</summary>
          {items(more)}
        </details>
      )}
    </div>
  );
};

const keyOf = ({ changes }: Counterfactual): string => changes.map(({ path, to }) => `${path}=${JSON.stringify(to)}`).join('&');
