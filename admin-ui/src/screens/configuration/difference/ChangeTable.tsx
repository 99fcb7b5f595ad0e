import { Fragment, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { ConfigurationChangeView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';
import type { ConfigurationPart } from '../draftTypes.ts';
import { partPaths, pathOf } from '../parts/configurationPart.ts';
import { ChangeDetails } from './ChangeDetails.tsx';
import { Sentence } from './Sentence.tsx';

/** So many changes of test cases stand open; more are folded, because one weight edits the expectations of them all. */
const fewTestCases = 3;

const tones = { added: 'new', removed: 'gone', changed: 'edit', renamed: 'edit', moved: 'edit' } as const;

/** Changes by part, each as a sentence with its consequences. `by` and `actions` fill the columns at the right. */
export const ChangeTable = ({
  changes,
  by,
  effect,
  actions,
}: {
  changes: readonly ConfigurationChangeView[];
  by?: (change: ConfigurationChangeView) => ReactNode;
  /** What it does to projects, after the consequences; `undefined` where nothing is known. */
  effect?: (change: ConfigurationChangeView) => ReactNode;
  actions: (change: ConfigurationChangeView) => ReactNode;
}) => {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const parts = [...new Set(changes.map(({ part }) => part))];
  const name = (part: ConfigurationChangeView['part']): string =>
    part === 'templates' ? t('difference.templates') : t(`configuration.part.${part}`);
  return (
    <div className="scroll-x">
      <table className="df">
        <thead className="sr">
          <tr>
            <th scope="col">{t('difference.kind')}</th>
            <th scope="col">{t('difference.change')}</th>
            {by !== undefined && <th scope="col">{t('difference.by')}</th>}
            <th scope="col">{t('configuration.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const own = changes.filter((change) => change.part === part);
            const folds = part === 'testCases' && own.length > fewTestCases;
            return (
              <Fragment key={part}>
                <tr className="grp">
                  <th colSpan={by === undefined ? 3 : 4} scope="rowgroup">
                    {part in partPaths ? <Link to={pathOf(part as ConfigurationPart)}>{name(part)}</Link> : name(part)}{' '}
                    <span className="muted">{own.length}</span>
                    {folds && (
                      <button type="button" className="btn quiet s df-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
                        {t(open ? 'difference.fold.hide' : 'difference.fold.show')}
                      </button>
                    )}
                  </th>
                </tr>
                {(folds && !open ? [] : own).map((change) => (
                  <tr key={change.id} data-change={change.id}>
                    <td className="df-kind">
                      <span className={`tag ${tones[change.kind]}`}>{t(`difference.kind.${change.kind}`)}</span>
                    </td>
                    <td>
                      <p>
                        <Sentence pieces={change.sentence} />
                      </p>
                      <Consequences change={change} effect={effect?.(change)} />
                      {change.detail !== undefined && <ChangeDetails detail={change.detail} />}
                    </td>
                    {by !== undefined && <td className="df-by">{by(change)}</td>}
                    <td className="df-act">{actions(change)}</td>
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const Consequences = ({ change: { consequences }, effect }: { change: ConfigurationChangeView; effect: ReactNode }) =>
  consequences.length === 0 && effect === undefined ? undefined : (
    <p className="df-why">
      {consequences.join(' ')}
      {effect}
    </p>
  );
