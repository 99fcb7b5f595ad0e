import { Link } from 'react-router';
import type { ProjectView } from '@weegbrug/core/api';
import type { EscalationResult } from '@weegbrug/core/framework';
import { useText } from '../../../messages/useText.ts';
import { answersAddress } from '../whatIf/answersAddress.ts';
import { escalationAnswer } from '../explain/escalationAnswer.ts';

/** Whether the text that an escalation asks for is there, with the way to it. */
export const RequiredAnswer = ({ escalation, project }: { escalation: EscalationResult; project: ProjectView }) => {
  const { t } = useText();
  if (escalation.requiresAnswer === undefined) return undefined;
  const there = escalationAnswer(escalation, project) !== undefined;
  return (
    <>
      {t(there ? 'escalation.answered' : 'escalation.unanswered')}{' '}
      <Link to={answersAddress(project.code, [{ path: escalation.requiresAnswer }], { edit: !there && project.mayEdit })}>
        {t(there ? 'escalation.read' : project.mayEdit ? 'escalation.write' : 'escalation.see')}
      </Link>
    </>
  );
};
