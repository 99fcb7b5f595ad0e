import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import type { MergeConflict } from '@weegbrug/core/merge';
import { pathText, readAt } from '@weegbrug/core/structure';
import { useText } from '../../../messages/useText.ts';
import type { Node } from '../schema/node.ts';
import { entryWords, placeOf } from '../words/placeOf.ts';
import { pointerOf } from '../words/pointerOf.ts';
import { useValueWords } from '../words/useValueWords.ts';
import type { Choice } from './usePartEditing.ts';

type Props = {
  conflicts: readonly MergeConflict[];
  /** Who saved the other values. */
  colleague: string;
  schema: Node;
  /** The part as the person has it and as the colleague made it. */
  values: readonly unknown[];
  resolve: (choose: (conflict: MergeConflict) => Choice) => void;
};

/** What two people changed at the same time, in words and place by place, to choose which value stays. */
export const ConflictNotice = ({ conflicts, colleague, schema, values, resolve }: Props) => {
  const { t, language } = useText();
  const say = useValueWords();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const complete = conflicts.every(({ path }) => choices[pathText(path)] !== undefined);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (complete) resolve(({ path }) => choices[pathText(path)] ?? 'theirs');
    else event.currentTarget.querySelector<HTMLInputElement>('fieldset:not(:has(:checked)) input')?.focus();
  };
  return (
    <section className="notice warn cfg-conflict" aria-labelledby="conflict">
      <div role="alert">
        <h2 id="conflict">{t('draft.conflict.title', { name: colleague })}</h2>
        <p>{t('draft.conflict.text')}</p>
      </div>
      <form onSubmit={onSubmit}>
        {conflicts.map((conflict) => {
          const place = pathText(conflict.path);
          const { words: places, node } = placeOf(schema, [...values, conflict.base], conflict.path, language);
          const list = values.map((value) => readAt(value, conflict.path)).find(Array.isArray);
          const valueOf = (side: 'base' | Choice): string =>
            conflict.kind === 'order' ? entryWords(list, conflict[side], language).join(', ') : say(conflict[side], node);
          const words = places.length === 0 ? t('draft.wholePart') : places.join(' › ');
          return (
            <fieldset key={place}>
              <legend>{words}</legend>
              {(['ours', 'theirs'] as const).map((side) => (
                <label key={side} className="cfg-option">
                  <input
                    type="radio"
                    name={`conflict${place}`}
                    checked={choices[place] === side}
                    onChange={() => setChoices({ ...choices, [place]: side })}
                  />
                  <span>
                    {conflict[side] === undefined
                      ? t(side === 'ours' ? 'draft.conflict.mineGone' : 'draft.conflict.theirsGone', { name: colleague })
                      : t(side === 'ours' ? 'draft.conflict.mine' : 'draft.conflict.theirs', { name: colleague, value: valueOf(side) })}
                  </span>
                </label>
              ))}
              <p className="small muted">
                {t('draft.conflict.was', { value: valueOf('base') })}{' '}
                {places.length > 0 && (
                  <Link to={{ hash: pointerOf(values[0], conflict.path) }} aria-label={`${t('draft.conflict.go')}: ${words}`}>
                    {t('draft.conflict.go')}
                  </Link>
                )}
              </p>
            </fieldset>
          );
        })}
        <p className="row cfg-wrap">
          <button type="submit" className="btn primary" aria-disabled={!complete}>
            {t('draft.conflict.save')}
          </button>
          {!complete && <span className="small">{t('draft.conflict.choose')}</span>}
        </p>
      </form>
    </section>
  );
};
