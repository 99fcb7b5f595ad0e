import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

/** The answers of the reference project P1 with another name and other numbers per index, so that rankings have something to sort. */
export const intake = (index) => {
  const testCase = JSON.parse(readFileSync(join(root, 'config/voorbeeldstad/test-cases/p1.json'), 'utf8'));
  const answers = structuredClone(testCase.answers);
  answers.project.name = `Meetproject ${index}`;
  answers.project.complexity = 1 + (index % 5);
  answers.project.probability = 1 + (index % 4);
  return { typeKey: testCase.projectType, answers };
};

/** A JSON Schema of the body of an intake: that of every section of its form, without what depends on other answers. */
export const intakeSchema = async () => {
  const { loadPlugins } = await import('../../core/dist/plugins/loadPlugins.js');
  const { loadConfigurationFolder } = await import('../../core/dist/configuration/loadConfigurationFolder.js');
  const { compileRelease } = await import('../../core/dist/configuration/compileRelease.js');
  const registry = await loadPlugins();
  const { configuration } = await loadConfigurationFolder(join(root, 'config/voorbeeldstad'), registry);
  const { typeKey } = intake(0);
  const { form } = compileRelease({ configuration }, registry).types.get(typeKey).engine;
  const answers = {};
  for (const [index, { namespace, schema }] of form.pages.flatMap(({ sections }) => sections).entries()) {
    const rest = { ...schema };
    delete rest.required;
    delete rest.$schema;
    answers[namespace] = { type: 'object', allOf: [...(answers[namespace]?.allOf ?? []), { ...rest, $id: `section-${index}` }] };
  }
  return {
    type: 'object',
    required: ['typeKey', 'answers'],
    properties: { typeKey: { const: typeKey }, answers: { type: 'object', properties: answers } },
    additionalProperties: false,
  };
};
