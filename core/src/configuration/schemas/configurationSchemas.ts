import type { ConfigurationPart } from '../municipalityConfiguration.ts';
import type { ConfigurationSchema } from './describe.ts';
import { documentDefinitionSchema } from './documentDefinitionSchema.ts';
import { formSchema } from './formSchema.ts';
import { frameworkSchema } from './frameworkSchema.ts';
import { municipalitySchema } from './municipalitySchema.ts';
import { projectTypeSchema } from './projectTypeSchema.ts';
import { roleSchema } from './roleSchema.ts';
import { ruleSetSchema } from './ruleSetSchema.ts';
import { testCaseSchema } from './testCaseSchema.ts';
import { textsSchema } from './textsSchema.ts';
import { workflowSchema } from './workflowSchema.ts';

/** The JSON Schema of one item of each part of the configuration; the admin screens are generated from them. */
export const configurationSchemas: Readonly<Record<ConfigurationPart, ConfigurationSchema>> = {
  municipality: municipalitySchema,
  framework: frameworkSchema,
  texts: textsSchema,
  projectTypes: projectTypeSchema,
  forms: formSchema,
  ruleSets: ruleSetSchema,
  workflows: workflowSchema,
  roles: roleSchema,
  documents: documentDefinitionSchema,
  testCases: testCaseSchema,
};
