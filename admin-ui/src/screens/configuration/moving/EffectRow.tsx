import type { WeighingFramework } from '@weegbrug/core/framework';
import type { MovePreview } from '@weegbrug/core/api';
import { Link } from 'react-router';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** One project: how it weighs before and after, where it stands, and what becomes of its answers. */
export const EffectRow = ({ item, framework }: { item: MovePreview; framework: WeighingFramework | undefined }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { before, after } = item;
  const score = (value: number | undefined): string => (value === undefined ? t('weighing.noPoint') : formats.score(value));
  const adviceName = (key: string | undefined): string =>
    local(framework?.advice.find((advice) => advice.key === key)?.name) || t('weighing.noPoint');
  return (
    <tr>
      <th scope="row">
        <Link to={`/projects/${item.code}`}>{item.name}</Link>
        <span className="sub">
          {item.code}, {t('moving.release').toLowerCase()} {item.release.number}
        </span>
      </th>
      {after === undefined ? (
        <td colSpan={4}>
          <span className="tag gone">{t('moving.stays')}</span> {local(item.blocked)}
        </td>
      ) : (
        <>
          <td className="num nowrap">
            {before.priority === after.priority ? (
              score(after.priority)
            ) : (
              <>
                {score(before.priority)} → <strong>{score(after.priority)}</strong>
              </>
            )}
          </td>
          <td>
            {before.advice === after.advice ? (
              adviceName(after.advice)
            ) : (
              <>
                {adviceName(before.advice)} → <strong>{adviceName(after.advice)}</strong>
              </>
            )}
          </td>
          <td>
            {after.state.how === 'same' ? (
              local(after.state.name)
            ) : (
              <>
                {local(item.state.name)} → <strong>{local(after.state.name)}</strong>
              </>
            )}
            {after.votesLapsed > 0 && (
              <span className="sub">
                {t(after.votesLapsed === 1 ? 'moving.votes.one' : 'moving.votes.many', { count: after.votesLapsed })}
              </span>
            )}
          </td>
          <td>
            <AnswersEffect item={item} />
          </td>
        </>
      )}
    </tr>
  );
};

const AnswersEffect = ({ item: { answers } }: { item: MovePreview }) => {
  const { t, local } = useText();
  if (answers === undefined || answers.followed.length + answers.dropped.length + answers.open.length === 0)
    return <>{t('moving.answers.same')}</>;
  return (
    <ul className="mv-answers">
      {answers.open.map(({ path, message }) => (
        <li key={path}>{t('moving.answers.open', { message: local(message) })}</li>
      ))}
      {answers.followed.map(({ from, label }) => (
        <li key={from}>{t('moving.answers.followed', { question: local(label) })}</li>
      ))}
      {answers.dropped.map(({ path, label, value }) => (
        <li key={path}>{t('moving.answers.dropped', { question: local(label), value })}</li>
      ))}
    </ul>
  );
};
