import { Link } from 'react-router';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { ConfigurationPart, DraftChange } from '../draftTypes.ts';
import { ChangeTag } from '../parts/ChangeTag.tsx';
import { pathOf } from '../parts/configurationPart.ts';
import { partValue } from '../parts/partValue.ts';
import { usePartRemoval } from '../parts/usePartRemoval.ts';
import { itemName } from '../schema/itemName.ts';
import { useSession } from '../../../connection/useSession.ts';

/** What the draft changes, by part, with who and when. */
export const ChangesCard = ({ draft }: { draft: ConfigurationDraftView }) => {
  const { t } = useText();
  const changed = [...draft.changed].sort((one, other) => one.part.localeCompare(other.part));
  return (
    <section className="card" aria-labelledby="changes">
      <header>
        <h2 id="changes">{t('configuration.changes')}</h2>
        <span className="small muted">{t('configuration.changes.against', { release: draft.base.number })}</span>
      </header>
      {changed.length === 0 ? (
        <p className="body">{t('configuration.changes.none')}</p>
      ) : (
        <div className="scroll-x" tabIndex={0} role="group" aria-label={t('configuration.changes')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('configuration.state')}</th>
                <th scope="col">{t('configuration.changes.what')}</th>
                <th scope="col">{t('configuration.changes.who')}</th>
                <th scope="col">{t('configuration.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map((change) => (
                <ChangeRow key={`${change.part}/${change.key ?? ''}`} change={change} draft={draft} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};

const ChangeRow = ({ change, draft }: { change: DraftChange; draft: ConfigurationDraftView }) => {
  const { t, language } = useText();
  const formats = useFormats();
  const { may } = useSession();
  const removal = usePartRemoval(change.part, change.key);
  const part = t(`configuration.part.${change.part as ConfigurationPart}`);
  const name = change.key === undefined ? part : `${part}: ${itemName(partValue(draft, change.part, change.key), language) ?? change.key}`;
  return (
    <tr>
      <td>
        <ChangeTag change={change} />
      </td>
      <th scope="row">{change.kind === 'removed' ? name : <Link to={pathOf(change.part, change.key)}>{name}</Link>}</th>
      <td className="small">
        {t('configuration.changes.by', { name: change.byName, day: formats.day(change.at), time: formats.time(change.at) })}
      </td>
      <td>
        {may('configuration:edit') && (
          <button type="button" className="btn quiet s" disabled={removal.isPending} onClick={() => removal.mutate({ changesOnly: true })}>
            {t('configuration.undo')}
            <span className="sr">: {name}</span>
          </button>
        )}
      </td>
    </tr>
  );
};
