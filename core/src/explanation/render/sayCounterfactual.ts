import type { AnswerChange, Counterfactual, CounterfactualSearch } from '../counterfactual.ts';
import { decimalsOf, type ExplanationWords } from '../messages/words.ts';
import { sayAnswer, sayFactName } from './sayFact.ts';

/** "Verandering van de CO₂-uitstoot van 120 ton per jaar naar 0 ton per jaar". */
export const sayChange = ({ question, from, to, path }: AnswerChange, words: ExplanationWords): string =>
  words.say('change.number', {
    name: sayFactName({ fact: path, name: question.label }, words),
    from: sayAnswer(question, from, words),
    to: sayAnswer(question, to, words),
  });

export const sayChanges = (changes: readonly AnswerChange[], words: ExplanationWords): string =>
  changes.map((change) => sayChange(change, words)).join(` ${words.say('and')} `);

/** The changes with what they bring. */
const sayCounterfactual = (found: Counterfactual, words: ExplanationWords): string =>
  words.say('counterfactual.helps', {
    changes: sayChanges(found.changes, words),
    priority: words.number(found.priority, 2),
    difference: words.signed(found.difference),
  });

/** What the search came to, in one or two sentences: why there was nothing to search, or that nothing suffices and what comes nearest. */
export const saySearch = (search: CounterfactualSearch, words: ExplanationWords): string[] => {
  const { say, local, number } = words;
  const { state, target, advice, criterion, reached, best, now, complete, weighings, questions } = search;
  if (state === 'reached') return [say('counterfactual.reached', { priority: number(now.priority ?? 0, 2) })];
  if (state !== 'searched') return [say(`counterfactual.${state}`)];
  const none = say(`counterfactual.none.${target.kind}`, {
    advice: local(advice?.name).toLowerCase(),
    band: advice === undefined ? '' : say('band.from', { value: number(advice.from, decimalsOf(advice.from)) }),
    criterion: local(criterion?.name),
    priority: target.kind === 'priority' ? number(target.priority, 2) : '',
  });
  const nearest =
    best === undefined
      ? []
      : [say('counterfactual.best', { changes: sayChanges(best.changes, words), priority: number(best.priority, 2) })];
  return [
    ...(reached.length > 0 ? [] : [none, ...(target.kind === 'nextBand' ? [] : nearest)]),
    ...(complete ? [] : [say('counterfactual.partial', { count: weighings })]),
    ...(complete ? [say('counterfactual.counted', { count: weighings, questions: questions.length })] : []),
  ];
};

/** What would help, as lines: for the command line. */
export const counterfactualText = (search: CounterfactualSearch, words: ExplanationWords): string => {
  const { say, local, number } = words;
  const { reached, steps, target, advice, criterion } = search;
  const aim =
    target.kind === 'priority' ? number(target.priority, 2) : local(target.kind === 'nextAdvice' ? advice?.name : criterion?.name);
  const list = (title: string, found: readonly Counterfactual[]): string[] =>
    found.length === 0 ? [] : [title, ...found.map((one) => `  ${sayCounterfactual(one, words)}`)];
  return [
    ...list(say('counterfactual.smallest', { target: aim }), reached),
    ...list(say('counterfactual.steps'), steps),
    ...saySearch(search, words),
  ].join('\n');
};
