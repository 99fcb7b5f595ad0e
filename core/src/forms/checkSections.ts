import type { FindingCode } from '../shared/findings/findingCodes.ts';
import { meantName } from '../shared/proposedMend.ts';
import { pointerTo } from '../rules/problem.ts';
import type { FormDefinitionProblem, LocatedSection } from './formDefinitionProblem.ts';
import type { FormSection, JsonSchema, QuestionItem, SectionItem } from './formDefinition.ts';
import type { FormLimits } from './formLimits.ts';
import { formTexts as texts } from './formTexts.ts';
import type { FormOptions } from './resolveForm.ts';
import { checkSchema } from './schema/checkSchema.ts';
import { isObject } from './schema/isObject.ts';
import { textOf } from '../shared/textOf.ts';

type Words = Pick<FormDefinitionProblem, 'message' | 'remedy' | 'mends'>;
type Report = (pointer: string, code: FindingCode, words: Words, severity?: 'warning') => void;

/** Names, labels, schemas and options of all sections, and the number of questions. */
export const checkSections = (located: readonly LocatedSection[], options: FormOptions, limits: FormLimits): FormDefinitionProblem[] => {
  const problems: FormDefinitionProblem[] = [];
  const addresses = new Set<string>();
  let fields = 0;
  for (const { section, pointer, referenced } of located) {
    const report: Report = (inside, code, { message, remedy, mends }, severity) => {
      problems.push({
        pointer: referenced ? pointer : `${pointer}${inside}`,
        code,
        message,
        remedy,
        // A section of a plugin is not the town's to mend.
        ...(mends === undefined || referenced ? {} : { mends }),
        ...(severity === undefined ? {} : { severity }),
      });
    };
    if (!isName(section.namespace)) report('/namespace', 'nameForbidden', texts.name(section.namespace));
    for (const problem of checkSchema(section.schema, limits)) report(`/schema${problem.pointer}`, problem.code, problem);
    section.items.forEach((item, index) => {
      if (item.kind === 'note') return;
      const place = pointerTo('/items', index);
      const address = `${section.namespace}.${item.name}`;
      fields += item.kind === 'group' ? item.questions.length : 1;
      if (addresses.has(address)) report(`${place}/name`, 'nameDuplicate', texts.duplicateName(address));
      addresses.add(address);
      checkItem(item, place, section, options, report);
    });
    checkNames(section, report);
  }
  const [first] = located;
  if (fields > limits.fields && first !== undefined)
    problems.push({ pointer: '/pages', code: 'fieldsTooMany' as const, ...texts.fields(fields, limits.fields) });
  return problems;
};

const checkItem = (
  item: Exclude<SectionItem, { kind: 'note' }>,
  place: string,
  section: FormSection,
  options: FormOptions,
  report: Report,
): void => {
  if (!isName(item.name)) report(`${place}/name`, 'nameForbidden', texts.name(item.name));
  if ((item.label?.nl ?? '').trim() === '') report(`${place}/label`, 'labelMissing', texts.label(item.name));
  if (item.kind === 'calculated') return;
  const schema = propertiesOf(section.schema)[item.name];
  if (item.kind === 'question') return checkQuestion(item, place, schema, options, report);
  const row = isObject(schema) && isObject(schema['items']) ? schema['items'] : undefined;
  if (row === undefined || !isObject(row['properties'])) return report(place, 'groupSchema', texts.group(item.name));
  if (item.minimum > item.maximum || item.maximum < 1 || item.minimum < 0)
    report(`${place}/minimum`, 'groupRange', texts.groupRange(item.name));
  const names = item.questions.map(({ name }) => name);
  item.questions.forEach((question, index) => {
    const at = pointerTo(place, 'questions', index);
    if (!isName(question.name)) report(`${at}/name`, 'nameForbidden', texts.name(question.name));
    if ((question.label?.nl ?? '').trim() === '') report(`${at}/label`, 'labelMissing', texts.label(question.name));
    if (names.indexOf(question.name) < index) report(`${at}/name`, 'nameDuplicate', texts.duplicateName(`${item.name}.${question.name}`));
    checkQuestion(question, at, propertiesOf(row)[question.name], options, report);
  });
};

/** Keywords that say what kind of answer a question has. */
const saysType = ['type', '$ref', 'enum', 'const', 'allOf', 'anyOf', 'oneOf'];

const checkQuestion = (question: QuestionItem, place: string, schema: unknown, sources: FormOptions, report: Report): void => {
  const { name, widget, options, optionsFrom } = question;
  if (!isObject(schema)) return report(`${place}/name`, 'schemaMissing', texts.noSchema(name));
  if (!saysType.some((keyword) => Object.hasOwn(schema, keyword))) report(`${place}/name`, 'typeMissing', texts.noType(name));
  if (widget === 'euro' && schema['type'] !== 'integer') report(`${place}/widget`, 'euroType', texts.euro(name));
  if (options !== undefined && options.length === 0) report(`${place}/options`, 'optionsEmpty', texts.noChoice(name));
  if (optionsFrom !== undefined && options === undefined && (sources[optionsFrom] ?? []).length === 0) {
    report(`${place}/optionsFrom`, 'optionsEmpty', texts.noOptions(name, optionsFrom), 'warning');
  }
};

/** Names of the schema against those of the items. */
const checkNames = (section: FormSection, report: Report): void => {
  const asked = new Set(section.items.flatMap((item) => (item.kind === 'question' || item.kind === 'group' ? [item.name] : [])));
  const known = propertiesOf(section.schema);
  for (const name of Object.keys(known))
    if (!asked.has(name))
      report(
        pointerTo('/schema/properties', name),
        'questionMissing',
        { ...texts.noQuestion(name), mends: [{ label: { nl: 'Haal het antwoord weg', en: 'Remove the answer' }, edits: [{}] }] },
        'warning',
      );
  const { required } = section.schema;
  if (!Array.isArray(required)) return;
  required.forEach((name: unknown, index) => {
    if (!Object.hasOwn(known, textOf(name)))
      report(pointerTo('/schema/required', index), 'requiredUnknown', {
        ...texts.requiredUnknown(textOf(name)),
        mends: [
          ...(meantName(textOf(name), Object.keys(known)).mends ?? []),
          { label: { nl: 'Haal de verplichting weg', en: 'Remove the requirement' }, edits: [{}] },
        ],
      });
  });
};

const propertiesOf = (schema: JsonSchema): Readonly<Record<string, unknown>> =>
  isObject(schema['properties']) ? schema['properties'] : {};

/** A step of a dotted path that is not a row number and not a name of the prototype. */
const isName = (name: unknown): boolean =>
  typeof name === 'string' && /^[A-Za-z][\w-]{0,99}$/.test(name) && !['prototype', 'constructor'].includes(name);
