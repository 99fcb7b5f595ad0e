import type { ReactNode } from 'react';
import { type Answers, type FormSection, type FormState, type GroupItem, type ResolvedForm } from '@weegbrug/core/forms';
import { readPath } from '@weegbrug/core/shared';
import { useFormats } from '../messages/useFormats.ts';
import { useText } from '../messages/useText.ts';
import { answerId } from './focusAnswer.ts';
import { answerInWords } from './answerInWords.ts';
import { itemShows } from './sectionSchema.ts';

type Props = { form: ResolvedForm; state: FormState; answers: Answers; pageAction?: (page: ResolvedForm['pages'][number]) => ReactNode };

/** Everything that was answered, page by page in words; hidden questions do not show, visible ones without an answer say so. */
export const AnswersView = ({ form, state, answers, pageAction }: Props) => {
  const { local } = useText();
  return (
    <div className="answers stack">
      {form.pages
        .filter((page) => state.visiblePages.includes(page.key))
        .map((page) => (
          <section className="card" key={page.key} aria-labelledby={`answers-${page.key}`}>
            <header>
              <h2 id={`answers-${page.key}`}>{local(page.title)}</h2>
              {pageAction !== undefined && <span className="end">{pageAction(page)}</span>}
            </header>
            <div className="body">
              {page.sections
                .filter((section) => state.visibleSections.has(section.key))
                .map((section) => (
                  <SectionAnswers key={section.key} section={section} state={state} answers={answers} />
                ))}
            </div>
          </section>
        ))}
    </div>
  );
};

const SectionAnswers = ({ section, state, answers }: { section: FormSection; state: FormState; answers: Answers }) => {
  const { local, t } = useText();
  const formats = useFormats();
  const words = { t, local, formats };
  return (
    <>
      {section.title !== undefined && <h3>{local(section.title)}</h3>}
      <dl className="answers-list">
        {section.items.map((item, position) => {
          if (item.kind === 'note' || !itemShows(section, position, state)) return undefined;
          const path = `${section.namespace}.${item.name}`;
          const value = item.kind === 'calculated' ? state.calculated.get(path) : readPath(answers, path);
          // What follows from other answers says nothing while those are absent.
          if (item.kind === 'calculated' && value === undefined) return undefined;
          return (
            <div key={item.name} id={answerId(path)} tabIndex={-1}>
              <dt>{local(item.label)}</dt>
              <dd>
                {item.kind === 'group' ? (
                  <GroupAnswers group={item} rows={Array.isArray(value) ? (value as Record<string, unknown>[]) : []} />
                ) : item.kind === 'calculated' ? (
                  typeof value === 'number' ? (
                    `${formats.number(value, item.decimals)} ${local(item.unit)}`
                  ) : (
                    <Unanswered />
                  )
                ) : (
                  (answerInWords(item, value, words) ?? <Unanswered />)
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
};

const Unanswered = () => {
  const { t } = useText();
  return <span className="muted">{t('wizard.check.empty')}</span>;
};

const GroupAnswers = ({ group, rows }: { group: GroupItem; rows: readonly Record<string, unknown>[] }) => {
  const { local, t } = useText();
  const formats = useFormats();
  if (rows.length === 0) return <Unanswered />;
  return (
    <div className="scroll-x" role="region" aria-label={local(group.label)} tabIndex={0}>
      <table className="dense">
        <thead>
          <tr>
            {group.questions.map((question) => (
              <th key={question.name} scope="col">
                {local(question.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {group.questions.map((question) => (
                <td key={question.name}>{answerInWords(question, row[question.name], { t, local, formats }) ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
