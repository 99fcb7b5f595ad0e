import type { Answers, ResolvedForm } from '@weegbrug/core/forms';
import { readPath } from '@weegbrug/core/shared';
import { answerInWords } from '../../forms/answerInWords.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { itemAt } from './explain/itemAt.ts';

type Props = {
  form: ResolvedForm;
  mine: Answers;
  theirs: Answers;
  conflicts: readonly string[];
  taken: readonly string[];
  takeTheirs: (path: string) => void;
};

/** Somebody else changed the project meanwhile: both sides of each answer, and the choice. */
export const EditConflict = ({ form, mine, theirs, conflicts, taken, takeTheirs }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  const written = (path: string, answers: Answers): string => {
    const item = itemAt(form, path);
    if (item?.kind !== 'question') return t('project.edit.list');
    return answerInWords(item, readPath(answers, path), { t, local, formats }) ?? t('project.edit.empty');
  };
  const label = (path: string): string => {
    const item = itemAt(form, path);
    return item === undefined ? path : local(item.label);
  };
  return (
    <div className="notice warn" role="alert">
      <h2>{t('project.edit.stale')}</h2>
      {taken.length > 0 && <p>{t('project.edit.taken', { questions: taken.map(label).join(', ') })}</p>}
      {conflicts.length > 0 && (
        <ul>
          {conflicts.map((path) => (
            <li key={path}>
              <b>{label(path)}</b>: {t('project.edit.both', { mine: written(path, mine), theirs: written(path, theirs) })}{' '}
              <button type="button" className="btn s" onClick={() => takeTheirs(path)}>
                {t('project.edit.takeTheirs')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
