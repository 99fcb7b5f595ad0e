import type { ProjectView } from '@weegbrug/core/api';
import { StatusLight } from '../../blocks/StatusLight.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** Code, type, programme, years, money and status in one line below the name. */
export const ProjectMeta = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { core, names, status, statusReason } = project;
  return (
    <span className="meta">
      <span>{project.code}</span>
      <span>{local(project.typeName)}</span>
      {names.programme !== undefined && <span>{t('project.programmeName', { name: local(names.programme) })}</span>}
      {core.start !== undefined && core.end !== undefined && (
        <span>{t('project.years', { start: core.start.slice(0, 4), end: core.end.slice(0, 4) })}</span>
      )}
      <span>{core.netCost === undefined ? t('project.netUnknown') : t('project.net', { amount: formats.euroShort(core.netCost) })}</span>
      {core.statutory.claimed && (
        <span className="chip brand">{t(core.statutory.agreed ? 'project.statutory.must' : 'project.statutory.claimed')}</span>
      )}
      {status !== undefined && (
        <span>
          <StatusLight status={status} />
          {statusReason !== undefined && statusReason !== '' && `: ${statusReason}`}
        </span>
      )}
    </span>
  );
};
