import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ListView, PanelView, ProjectView } from '@weegbrug/core/api';
import { Loading } from '../../blocks/Loading.tsx';
import { PageHead } from '../../blocks/PageHead.tsx';
import { ProblemPage } from '../../blocks/ProblemPage.tsx';
import { request } from '../../connection/request.ts';
import { useFramework } from '../../connection/useFramework.ts';
import { useText } from '../../messages/useText.ts';
import '../decide/decide.css';
import { DecisionSheet } from '../decide/DecisionSheet.tsx';
import './judge.css';
import { JudgePanel } from './JudgePanel.tsx';

/** How do I score this project on this criterion? The sheet of the project beside the choice. */
export const JudgeScreen = () => {
  const { t, local } = useText();
  const { code = '', criterion = '' } = useParams();
  const at = `/projects/${encodeURIComponent(code)}`;
  const project = useQuery({ queryKey: ['project', code], queryFn: () => request<ProjectView>(at) });
  const panels = useQuery({ queryKey: ['judgements', code], queryFn: () => request<ListView<PanelView>>(`${at}/judgements`) });
  const framework = useFramework(project.data?.weighing.release);
  const error = project.error ?? panels.error ?? framework.error;
  if (error !== null) return <ProblemPage error={error} retry={() => void Promise.all([project.refetch(), panels.refetch()])} />;
  if (project.data === undefined || panels.data === undefined || framework.data === undefined) return <Loading />;
  const panel = panels.data.items.find((one) => one.criterion === criterion);
  return (
    <div className="page">
      <PageHead
        title={t('judge.title', { criterion: panel === undefined ? criterion : local(panel.name) })}
        lede={
          <>
            {project.data.core.name} · <Link to={`/projects/${code}/weighing`}>{t('judge.toDossier')}</Link>
            <a className="judge-jump" href="#judge-panel">
              {t('judge.toForm')}
            </a>
          </>
        }
      />
      {panel === undefined ? (
        <p className="notice">{t('judge.none')}</p>
      ) : (
        <div className="judge">
          <DecisionSheet project={project.data} framework={framework.data} />
          <JudgePanel project={project.data} panel={panel} scale={framework.data.framework.scale} />
        </div>
      )}
    </div>
  );
};
