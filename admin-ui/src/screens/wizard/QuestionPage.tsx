import type { Answers, FormProblem, FormState, ResolvedForm } from '@weegbrug/core/forms';
import { SectionForm } from '../../forms/SectionForm.tsx';
import { useText } from '../../messages/useText.ts';
import './wizard.css';

type Props = {
  page: ResolvedForm['pages'][number];
  state: FormState;
  answers: Answers;
  readOnly?: boolean;
  shown: ReadonlyMap<string, readonly FormProblem[]>;
  onLeave: (path: string) => void;
  /** Told how the answers change, not what they become: two sections may change in one turn. */
  onChange: (change: (answers: Answers) => Answers) => void;
};

/** The sections of one page. Answers of hidden questions stay where they are. */
export const QuestionPage = ({ page, state, answers, readOnly = false, shown, onLeave, onChange }: Props) => {
  const { local } = useText();
  return (
    <>
      {page.intro !== undefined && <p className="form-note">{local(page.intro)}</p>}
      {page.sections
        .filter((section) => state.visibleSections.has(section.key))
        .map((section) => (
          <fieldset className="section" key={section.key}>
            {section.title !== undefined && <legend>{local(section.title)}</legend>}
            {section.intro !== undefined && <p className="form-note">{local(section.intro)}</p>}
            <SectionForm
              context={{ section, state, problems: shown, onLeave, readOnly }}
              answers={answers}
              onChange={(namespace, values) =>
                onChange((current) => ({ ...current, [namespace]: { ...(current[namespace] as object | undefined), ...values } }))
              }
            />
          </fieldset>
        ))}
    </>
  );
};
