import type { FormDefinition, FormSection, JsonSchema } from '../../forms/formDefinition.ts';

/** Which answers a form can give. */
export type AnswerCatalogue = {
  /** Every address, for "did you mean": `housing.homesAdded`, `project.netCost`. */
  paths: readonly string[];
  /** Also knows addresses inside rows (`project.netCost.0.amount`). */
  knows(path: string): boolean;
  /** Whether there can be no value at an address, whatever is answered; what a schema leaves open can be. */
  lacks(path: string): boolean;
};

/** Written by the controller's own operation, never by a form. */
const agreement = 'project.statutoryAgreed';

/** The answers of a form, from the schemas and calculated values of its sections; unknown sections are skipped. */
export const answerCatalogue = (form: FormDefinition, sections: ReadonlyMap<string, FormSection>): AnswerCatalogue => {
  const schemas = new Map<string, JsonSchema | undefined>([[agreement, undefined]]);
  for (const page of form.pages)
    for (const entry of page.sections) {
      const section = 'use' in entry ? sections.get(entry.use) : entry;
      if (section === undefined) continue;
      const properties = section.schema['properties'];
      if (isObject(properties))
        for (const [name, schema] of Object.entries(properties))
          schemas.set(`${section.namespace}.${name}`, isObject(schema) ? schema : undefined);
      for (const item of section.items)
        if (item.kind !== 'note')
          if (!schemas.has(`${section.namespace}.${item.name}`)) schemas.set(`${section.namespace}.${item.name}`, undefined);
    }
  const knows = (path: string): boolean => {
    if (schemas.has(path)) return true;
    const [namespace, name, ...rest] = path.split('.');
    let schema: unknown = schemas.get(`${namespace}.${name}`);
    for (const step of rest) {
      if (!isObject(schema)) return false;
      if (/^\d+$/.test(step)) schema = schema['items'];
      else {
        const properties = schema['properties'];
        schema = isObject(properties) && Object.hasOwn(properties, step) ? properties[step] : undefined;
      }
    }
    return rest.length > 0 && schema !== undefined;
  };
  const namespaces = new Set([...schemas.keys()].map((path) => path.split('.')[0]));
  const lacks = (path: string): boolean => {
    const [namespace, name, ...rest] = path.split('.');
    if (name === undefined) return !namespaces.has(namespace);
    let schema: unknown = schemas.get(`${namespace}.${name}`);
    if (!schemas.has(`${namespace}.${name}`)) return true;
    for (const step of rest) {
      if (!isObject(schema)) return false;
      if (/^\d+$/.test(step)) schema = schema['items'];
      else {
        const properties = schema['properties'];
        // Only a plain description of an object says what it cannot hold.
        if (!isObject(properties) || openEnded.some((keyword) => Object.hasOwn(schema as object, keyword))) return false;
        if (!Object.hasOwn(properties, step)) return true;
        schema = properties[step];
      }
    }
    return false;
  };
  return { paths: [...schemas.keys()].sort(), knows, lacks };
};

const openEnded = ['$ref', 'allOf', 'anyOf', 'oneOf', 'if', 'patternProperties', 'additionalProperties'];

const isObject = (value: unknown): value is JsonSchema => value !== null && typeof value === 'object' && !Array.isArray(value);
