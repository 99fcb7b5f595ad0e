import { Link } from 'react-router';
import type { TaskView } from '@weegbrug/core/api';
import { AdviceChip } from '../../blocks/AdviceChip.tsx';
import { useFramework } from '../../connection/useFramework.ts';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** What waits, oldest first; also where one may not vote, with the reason. */
export const DecisionList = ({ tasks, current }: { tasks: readonly TaskView[]; current: string | undefined }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { data: framework } = useFramework();
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.projectCode}>
          <Link to={`/decide/${task.projectCode}`} aria-current={task.projectCode === current ? 'true' : undefined}>
            <b>{task.projectName}</b>
            <span>{local(task.subject ?? task.title)}</span>
            <span className="line">
              {t('decide.since', { day: formats.day(task.since) })}
              <AdviceChip advice={task.advice} framework={framework?.framework} />
            </span>
            {task.mayVote === false && <span>{local(task.whyNot)}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
};
