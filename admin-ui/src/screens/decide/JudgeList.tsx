import { Link } from 'react-router';
import type { TaskView } from '@weegbrug/core/api';
import { judgeAddress } from '../judge/judgeAddress.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** Panels that wait for this person, below the decisions: each leads to its own screen. */
export const JudgeList = ({ tasks }: { tasks: readonly TaskView[] }) => {
  const { t, local } = useText();
  const formats = useFormats();
  return (
    <section aria-labelledby="judge-list-title">
      <h2 id="judge-list-title">{t('decide.judge')}</h2>
      <ul>
        {tasks.map((task) => (
          <li key={`${task.projectCode}${task.criterion}`}>
            <Link to={judgeAddress(task)}>
              <b>{task.projectName}</b>
              <span>{local(task.title)}</span>
              <span>{local(task.reason)}</span>
              <span className="line">{t('decide.since', { day: formats.day(task.since) })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
