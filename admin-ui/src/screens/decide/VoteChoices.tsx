import type { FrameworkView, ProjectView } from '@weegbrug/core/api';
import type { Vote } from '@weegbrug/core/workflow';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { sayConsequence } from './explain/sayConsequence.ts';

const choices = ['approve', 'reject', 'return'] as const;

type Props = {
  project: ProjectView;
  framework: FrameworkView;
  choice: Vote['vote'] | undefined;
  choose: (choice: Vote['vote']) => void;
  unfilled: boolean;
};

/** The three choices, each with what it leads to. Nothing is preselected. */
export const VoteChoices = ({ project, framework, choice, choose, unfilled }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  return (
    <fieldset className="choice" aria-describedby={unfilled ? 'vote-error' : undefined}>
      <legend>{t('decide.vote.title')}</legend>
      {choices.map((option) => (
        <label key={option} className={choice === option ? 'on' : ''}>
          <input
            type="radio"
            name="vote"
            value={option}
            checked={choice === option}
            onChange={() => choose(option)}
            aria-describedby={`vote-${option}-hint`}
            aria-labelledby={`vote-${option}`}
          />
          <span>
            <b id={`vote-${option}`}>{t(`decide.vote.${option}`)}</b>
            <span className="sub" id={`vote-${option}-hint`}>
              {sayConsequence(option, project, framework, { t, local, formats })}
            </span>
          </span>
        </label>
      ))}
      {unfilled && (
        <span className="err" id="vote-error" role="alert">
          {t('decide.fill.vote')}
        </span>
      )}
    </fieldset>
  );
};
