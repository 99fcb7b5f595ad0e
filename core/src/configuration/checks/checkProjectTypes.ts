import type { CheckContext } from './checkContext.ts';
import { unknownName, words } from './words.ts';

/** Form, workflow, domain, criteria, rule sets and documents of every type exist. */
export const checkProjectTypes = (context: CheckContext): void => {
  for (const [typeKey, type] of context.projectTypes) {
    const report = context.reportFor('projectTypes', typeKey);
    const expectName = (name: string, known: readonly string[] | undefined, pointer: string, nl: string, en: string): void => {
      if (known !== undefined && !known.includes(name)) report(pointer, 'referenceUnknown', unknownName(name, { nl, en }, known));
    };
    expectName(
      type.domain,
      context.municipality?.domains.map(({ key }) => key),
      '/domain',
      'domein',
      'domain',
    );
    expectName(type.form, context.keys.forms, '/form', 'formulier', 'form');
    expectName(type.workflow, context.keys.workflows, '/workflow', 'besluitvormingsproces', 'workflow');
    type.criteria.forEach((name, index) =>
      expectName(
        name,
        context.framework?.criteria.map(({ key }) => key),
        `/criteria/${index}`,
        'criterium',
        'criterion',
      ),
    );
    type.documents.forEach((name, index) => expectName(name, context.keys.documents, `/documents/${index}`, 'document', 'document'));
    type.ruleSets.forEach((name, index) => {
      expectName(name, context.keys.ruleSets, `/ruleSets/${index}`, 'regelset', 'rule set');
      if (context.ruleSets.get(name)?.purpose === 'criterion')
        report(
          `/ruleSets/${index}`,
          'ruleSetPurpose',
          words(
            `De regelset ‘${name}’ geeft een score en is geen knock-out of signaal.`,
            `The rule set ‘${name}’ gives a score and is no knock-out or flag.`,
            'Noem haar bij een criterium in het afwegingskader, of kies een andere regelset.',
            'Name it at a criterion of the framework, or choose another rule set.',
          ),
        );
    });
  }
};
