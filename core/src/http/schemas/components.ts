import { answer, anything, integer, listOf, ref, text } from './build.ts';
import { configurationViewSchemas } from './configurationSchemas.ts';
import { differenceSchemas } from './differenceSchemas.ts';
import { explanationSchemas } from './explanationSchemas.ts';
import { evidenceSchemas } from './evidenceSchemas.ts';
import { moveSchemas } from './moveSchemas.ts';
import { projectSchemas } from './projectSchemas.ts';
import { replaySchemas } from './replaySchemas.ts';
import { sensitivitySchemas } from './sensitivitySchemas.ts';
import { testCaseSchemas } from './testCaseSchemas.ts';
import { weighingSchemas } from './weighingSchemas.ts';
import { weightSchemas } from './weightSchemas.ts';

/** Every shape that an answer can have, by the name that it has in the OpenAPI document. */
export const components = {
  LocalizedText: answer({ nl: text }, { en: text }),
  Answers: { type: 'object', description: 'Antwoorden per naamruimte / answers by namespace' },
  Problem: answer(
    { type: text, title: text, status: integer, detail: text, code: text },
    { instance: text, errors: listOf(answer({ pointer: text, message: text }, { base: anything, ours: anything, theirs: anything })) },
  ),
  ...configurationViewSchemas,
  ...differenceSchemas,
  ...explanationSchemas,
  ...moveSchemas,
  ...testCaseSchemas,
  ...projectSchemas,
  ...replaySchemas,
  ...sensitivitySchemas,
  ...weighingSchemas,
  ...weightSchemas,
  ...evidenceSchemas,
  OpenApiDocument: answer({ openapi: text, info: { type: 'object' }, paths: { type: 'object' }, components: { type: 'object' } }),
};
export type ComponentName = keyof typeof components;
export const componentRef = (name: ComponentName): Readonly<Record<string, unknown>> => ref(name);
