import type { CheckTemplate } from '../configuration/loadConfigurationFolder.ts';

/** The check of the documents room, loaded only when a town has a template of its own: most have none, and a start is quicker without. */
export const checkOwnTemplate: CheckTemplate = async (source, helpers) =>
  (await import('../documents/checkTemplate.ts')).checkTemplate(source, { helpers }).problems;
