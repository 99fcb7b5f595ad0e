import { Link } from 'react-router';
import type { ConfigurationDraftView, DraftChangeView } from '@weegbrug/core/api';
import { parsePath, readAt, type StablePath } from '@weegbrug/core/structure';
import { BusyButton } from '../../../blocks/BusyButton.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { RequestProblem } from '../../../connection/problem.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import type { ConfigurationPart, DraftContent } from '../draftTypes.ts';
import { referenceOptions } from '../editor/referenceOptions.ts';
import { partPaths, pathOf } from '../parts/configurationPart.ts';
import { partValue } from '../parts/partValue.ts';
import { itemName } from '../schema/itemName.ts';
import type { Node } from '../schema/node.ts';
import { entryWords, placeOf } from '../words/placeOf.ts';
import { pointerOf } from '../words/pointerOf.ts';
import { useValueWords } from '../words/useValueWords.ts';
import { useUndo } from './useDraftChanges.ts';

type Props = {
  change: DraftChangeView;
  draft: ConfigurationDraftView;
  schemas: Readonly<Record<string, Node>>;
  /** The row stands in the editor of its own part. */
  within: boolean;
};

/** One change in words, with the button that takes it back or brings it back. */
export const ChangeRow = ({ change, draft, schemas, within }: Props) => {
  const { t, local, language } = useText();
  const formats = useFormats();
  const words = useValueWords();
  const { may } = useSession();
  const undo = useUndo();
  const { part, key, kind, from, to, undone } = change;
  const path = parsePath(change.path);
  const value = partValue(draft, part, key);
  const { words: places, node } = placeOf(schemas[part] ?? {}, [value, around(path, to), around(path, from)], path, language);
  // A key is said by what it is called: the name of an advice, the question of an answer.
  const say = (one: unknown): string => {
    if (typeof one !== 'string') return words(one, node);
    const reference: unknown = node?.['x-reference'];
    const surroundings = { content: draft.configuration as DraftContent, whole: value, plugins: [], answers: [] };
    const known =
      typeof reference === 'string'
        ? referenceOptions(reference, surroundings, local).find((option) => option.value === one)?.label
        : undefined;
    const step = path.at(-1);
    const entry = typeof step === 'object' && step.entry === one ? places.at(-1) : undefined;
    return words(known ?? entry ?? one, known === undefined ? node : undefined);
  };
  const isKnown = Object.hasOwn(partPaths, part);
  const partName = isKnown ? t(`configuration.part.${part as ConfigurationPart}`) : part;
  const item = key === undefined ? undefined : (itemName(value ?? to ?? from, language) ?? key);
  const whole = item === undefined ? partName : `${partName}: ${item}`;
  const place = places.length === 0 ? t('draft.wholePart') : places.join(' › ');
  const target = value === undefined || !isKnown ? undefined : pathOf(part, key, pointerOf(value, path));
  const action = t(undone === undefined ? 'draft.changes.undo' : 'draft.changes.redo');
  return (
    <tr className={undone === undefined ? undefined : 'cfg-undone'}>
      <th scope="row">
        {!within && <span className="small muted cfg-of">{whole}</span>}
        {target === undefined ? place : <Link to={target}>{place}</Link>}
      </th>
      <td className="cfg-from-to">
        {kind === 'order'
          ? t('draft.changes.order', { value: entryWords(readAt(value, path), to as readonly string[], language).join(', ') })
          : from === undefined
            ? t('draft.changes.added', { value: say(to) })
            : to === undefined
              ? t('draft.changes.removed', { value: say(from) })
              : t('draft.changes.fromTo', { from: say(from), to: say(to) })}
        {undo.isError && <Refused error={undo.error} say={say} />}
      </td>
      <td className="small">
        {t('configuration.changes.by', { name: change.byName, day: formats.day(change.at), time: formats.time(change.at) })}
        {undone !== undefined && (
          <span className="cfg-of">{t('draft.changes.undone', { name: undone.byName, time: formats.time(undone.at) })}</span>
        )}
      </td>
      <td>
        {may('configuration:edit') && (
          <BusyButton className="btn quiet s" busy={undo.isPending} onClick={() => undo.mutate(change.id)}>
            {action}
            <span className="sr">: {place}</span>
          </BusyButton>
        )}
      </td>
    </tr>
  );
};

const Refused = ({ error, say }: { error: unknown; say: (value: unknown) => string }) => {
  const { t } = useText();
  const place =
    error instanceof RequestProblem && error.problem?.code === 'WB-RELEASE-CHANGE-OVERTAKEN' ? error.problem.errors?.[0] : undefined;
  if (place === undefined) return <ProblemNotice error={error} />;
  return (
    <p className="err" role="alert">
      {t('draft.changes.overtaken', { now: say(place.theirs), made: say(place.base) })}
    </p>
  );
};

/** The value in the place where it stood, so that a place that is gone still has its name. */
const around = (path: StablePath, value: unknown): unknown =>
  path.reduceRight<unknown>((inside, step) => (typeof step === 'string' ? { [step]: inside } : [inside]), value);
