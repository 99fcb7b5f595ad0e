import type { ProjectView } from '@weegbrug/core/api';
import { readPath } from '@weegbrug/core/shared';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';

/** What is proposed, by whom, and what it costs. */
export const SheetProposal = ({ project }: { project: ProjectView }) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { core, names, state, answers } = project;
  const description = readPath(answers, 'project.description');
  const sponsor = names.politicalSponsor;
  return (
    <section className={project.weighing.escalations.length + project.weighing.knockouts.length === 0 ? 'first' : ''}>
      <h3>{sponsor === undefined ? t('decide.proposal') : t('decide.proposal.of', { position: local(sponsor.position) })}</h3>
      <p className="proposal">
        {state.step !== undefined && (
          <b>
            {local(state.step.subject)}
            {/[.?!]$/.test(local(state.step.subject)) ? ' ' : '. '}
          </b>
        )}
        {typeof description === 'string' && description}{' '}
        {t('decide.proposal.money', { amount: core.netCost === undefined ? t('project.netUnknown') : formats.euroShort(core.netCost) })}
      </p>
    </section>
  );
};
