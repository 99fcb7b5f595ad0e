import { useState } from 'react';
import { Link } from 'react-router';
import type { ProjectView } from '@weegbrug/core/api';
import { useSession } from '../../connection/useSession.ts';
import { useText } from '../../messages/useText.ts';
import { MakeTestCase } from '../configuration/testCases/MakeTestCase.tsx';
import { mayReport } from './mayReport.ts';
import { type TransitionAction, TransitionDialog } from './TransitionDialog.tsx';

/** What this person may do with the project now; one filled button at most. */
export const ProjectActions = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const { may } = useSession();
  const [chosen, setChosen] = useState<TransitionAction | undefined>();
  const transitions = project.actions.filter((action): action is TransitionAction => action.kind === 'transition' && action.allowed);
  const mayVote = project.actions.some((action) => action.kind === 'vote' && action.allowed);
  return (
    <>
      <Link className="btn" to={`/projects/${project.code}/compare`}>
        {t('compare.action')}
      </Link>
      {may('configuration:edit') && <MakeTestCase code={project.code} />}
      {transitions.map((action) => (
        <button key={action.transition} type="button" className="btn" onClick={() => setChosen(action)}>
          {local(action.label)}
        </button>
      ))}
      {mayReport(project) && (
        <Link className={mayVote ? 'btn' : 'btn primary'} to={`/projects/${project.code}/overview?report=new`}>
          {t('project.report.add')}
        </Link>
      )}
      {mayVote && (
        <Link className="btn primary" to={`/decide/${project.code}`}>
          {t('decisions.toVote')}
        </Link>
      )}
      {chosen !== undefined && (
        <TransitionDialog key={chosen.transition} project={project} action={chosen} close={() => setChosen(undefined)} />
      )}
    </>
  );
};
