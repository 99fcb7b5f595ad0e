import type { ReactNode } from 'react';
import { useText } from '../../../messages/useText.ts';
import { type FieldProps, fieldId } from './fieldProps.ts';
import { useMarksWithin, useProblemsAt } from './useProblemsAt.ts';
import { wordsOf } from '../schema/node.ts';

export type ControlProperties = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** Label, explanation and problems around one control. */
export const FieldFrame = ({
  node,
  pointer,
  title,
  children,
  group = false,
}: FieldProps & { children: (control: ControlProperties) => ReactNode; group?: boolean }) => {
  const { language } = useText();
  const words = wordsOf(node, language);
  const problems = useProblemsAt(pointer);
  const marks = useMarksWithin(pointer);
  const id = fieldId(pointer);
  const described = [
    words.description === '' ? undefined : `${id}-hint`,
    marks.length === 0 ? undefined : `${id}-mark`,
    problems.length === 0 ? undefined : `${id}-err`,
  ]
    .filter((name) => name !== undefined)
    .join(' ');
  const control: ControlProperties = {
    id,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': problems.length > 0 ? true : undefined,
  };
  const label = title ?? words.title;
  return (
    <div className="field cfg-field" data-pointer={pointer} {...(group ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}>
      {group ? (
        <span className="label" id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      {words.description !== '' && (
        <span className="hint" id={`${id}-hint`}>
          {words.description}
        </span>
      )}
      {children(control)}
      {marks.length > 0 && (
        <span className="cfg-mark" id={`${id}-mark`}>
          {marks.map(({ text }) => text).join(' · ')}
        </span>
      )}
      {problems.length > 0 && (
        <span className="err" id={`${id}-err`}>
          {problems.map((problem) => `${problem.message[language]} ${problem.remedy[language]}`).join(' ')}
        </span>
      )}
    </div>
  );
};
