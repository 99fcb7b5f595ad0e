import type { Answers, ResolvedForm } from '../forms/formDefinition.ts';
import { nearestName } from '../shared/nearestName.ts';

/** An answer that the form does not ask, and that therefore counts for nothing: mostly a slip of the pen. */
export type UnaskedAnswer = { path: string; code: 'notAsked'; message: { nl: string; en: string } };

export const unaskedAnswers = (form: ResolvedForm, answers: Answers): UnaskedAnswer[] => {
  const namespaces = (form.schema['properties'] ?? {}) as Readonly<Record<string, { properties?: Readonly<Record<string, unknown>> }>>;
  return Object.entries(answers).flatMap(([namespace, values]) => {
    if (!Object.hasOwn(namespaces, namespace)) return [unasked('', namespace, Object.keys(namespaces))];
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return [];
    const asked = Object.keys(namespaces[namespace]?.properties ?? {});
    return Object.keys(values).flatMap((name) => (asked.includes(name) ? [] : [unasked(`${namespace}.`, name, asked)]));
  });
};

const unasked = (prefix: string, name: string, known: readonly string[]): UnaskedAnswer => {
  const path = prefix + name;
  const nearest = nearestName(name, known);
  const meant = nearest === undefined ? undefined : prefix + nearest;
  return {
    path,
    code: 'notAsked',
    message: {
      nl: `Het formulier vraagt ‘${path}’ niet; het antwoord telt niet mee.${meant === undefined ? '' : ` Bedoelde u ‘${meant}’?`}`,
      en: `The form does not ask “${path}”; the answer does not count.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
    },
  };
};
