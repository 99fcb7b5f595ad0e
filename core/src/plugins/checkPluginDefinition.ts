/** One thing that is wrong in a plugin's definition. */
export type DefinitionProblem = { pointer: string; what: { nl: string; en: string } };

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);
const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const pluginName = /^[a-z][a-z0-9-]{0,39}$/;
const factName = /^[a-z][A-Za-z0-9]{0,59}$/;
const sectionName = /^[a-z][A-Za-z0-9-]{0,59}$/;
const version = /^\d+\.\d+\.\d+/;

/**
 * Checks everything about a plugin's definition that can be known without running it: names, unique keys, both languages, denominators of numbers,
 * sources, the settings schema and the form sections. The definition may come from plain JavaScript, so nothing about it is trusted.
 * @returns all problems; empty when the definition can be used
 */
export const checkPluginDefinition = (definition: unknown): DefinitionProblem[] => {
  const problems: DefinitionProblem[] = [];
  const report = (pointer: string, nl: string, en: string): void => void problems.push({ pointer, what: { nl, en } });
  if (!isObject(definition))
    return [
      {
        pointer: '',
        what: {
          nl: 'de module geeft geen plugin terug (export default definePlugin({…}))',
          en: 'the module does not give a plugin (export default definePlugin({…}))',
        },
      },
    ];

  const text = (value: unknown, pointer: string): void => {
    if (!isObject(value) || !isFilled(value['nl'])) report(`${pointer}/nl`, 'de Nederlandse tekst ontbreekt', 'the Dutch text is missing');
    if (!isObject(value) || !isFilled(value['en'])) report(`${pointer}/en`, 'de Engelse tekst ontbreekt', 'the English text is missing');
  };
  const list = (value: unknown, pointer: string): readonly unknown[] => {
    if (Array.isArray(value)) return value;
    report(pointer, 'hier hoort een lijst te staan', 'this has to be a list');
    return [];
  };
  const unique = (items: readonly unknown[], pattern: RegExp, pointer: string): void => {
    const seen = new Set<unknown>();
    for (const [index, item] of items.entries()) {
      const key = isObject(item) ? item['key'] : undefined;
      if (!isFilled(key) || !pattern.test(key))
        report(`${pointer}/${index}/key`, `"${String(key)}" is geen geldige sleutel`, `"${String(key)}" is not a valid key`);
      else if (seen.has(key)) report(`${pointer}/${index}/key`, `de sleutel "${key}" komt twee keer voor`, `the key "${key}" occurs twice`);
      seen.add(key);
    }
  };

  if (!isFilled(definition['name']) || !pluginName.test(definition['name']) || definition['name'] === 'core')
    report(
      '/name',
      'de naam bestaat uit kleine letters, cijfers en streepjes, en is niet "core"',
      'the name consists of lower-case letters, digits and dashes, and is not "core"',
    );
  if (!isFilled(definition['version']) || !version.test(definition['version']))
    report('/version', 'de versie heeft de vorm 1.2.3', 'the version has the form 1.2.3');
  if (!isFilled(definition['api']))
    report(
      '/api',
      'het bereik van het plugincontract ontbreekt, bijvoorbeeld "^1"',
      'the range of the plugin contract is missing, for instance "^1"',
    );
  if (definition['requires'] !== undefined && !(isObject(definition['requires']) && Object.values(definition['requires']).every(isFilled)))
    report('/requires', 'per plugin hoort hier een versiebereik te staan', 'each plugin needs a version range here');
  text(definition['title'], '/title');

  checkSettings(definition['settings'], '/settings', report, true);

  const sections = list(definition['sections'], '/sections');
  unique(sections, sectionName, '/sections');
  for (const [index, section] of sections.entries()) if (isObject(section)) checkSection(section, `/sections/${index}`, report, text);

  const measures = list(definition['measures'], '/measures');
  unique(measures, factName, '/measures');
  for (const [index, measure] of measures.entries()) {
    if (!isObject(measure)) continue;
    const at = `/measures/${index}`;
    text(measure['name'], `${at}/name`);
    text(measure['source'], `${at}/source`);
    if (!['number', 'string', 'boolean'].includes(String(measure['type'])))
      report(`${at}/type`, 'het type is number, string of boolean', 'the type is number, string or boolean');
    if (measure['type'] === 'number' || measure['unit'] !== undefined) text(measure['unit'], `${at}/unit`);
    if (measure['type'] === 'number' || measure['denominator'] !== undefined) text(measure['denominator'], `${at}/denominator`);
    const decimals = measure['decimals'];
    if (decimals !== undefined && !(Number.isInteger(decimals) && (decimals as number) >= 0 && (decimals as number) <= 6))
      report(`${at}/decimals`, 'decimalen is een geheel getal van 0 tot en met 6', 'decimals is a whole number from 0 to 6');
    if (!(Array.isArray(measure['reads']) && measure['reads'].every(isFilled)))
      report(`${at}/reads`, 'de gelezen antwoorden ontbreken', 'the answers that it reads are missing');
    if (typeof measure['measure'] !== 'function')
      report(`${at}/measure`, 'de functie die meet ontbreekt', 'the function that measures is missing');
  }

  const operators = definition['operators'] === undefined ? [] : list(definition['operators'], '/operators');
  unique(operators, factName, '/operators');
  for (const [index, operator] of operators.entries()) if (isObject(operator)) checkOperator(operator, `/operators/${index}`, report, text);

  const helpers = definition['documentHelpers'] === undefined ? [] : list(definition['documentHelpers'], '/documentHelpers');
  unique(helpers, factName, '/documentHelpers');
  for (const [index, helper] of helpers.entries()) {
    if (!isObject(helper)) continue;
    text(helper['label'], `/documentHelpers/${index}/label`);
    if (typeof helper['show'] !== 'function')
      report(`/documentHelpers/${index}/show`, 'de functie die de waarde toont ontbreekt', 'the function that shows the value is missing');
  }

  for (const part of ['criteria', 'ruleSets'] as const) {
    if (definition[part] === undefined) continue;
    const presets = list(definition[part], `/${part}`);
    unique(presets, sectionName, `/${part}`);
    for (const [index, preset] of presets.entries()) if (isObject(preset)) text(preset['name'], `/${part}/${index}/name`);
  }
  for (const [index, sample] of list(definition['samples'], '/samples').entries()) {
    if (!isObject(sample) || !isObject(sample['answers']) || !isObject(sample['expected']))
      report(`/samples/${index}`, 'een voorbeeld heeft antwoorden en verwachte waarden', 'a sample has answers and expected values');
    else text(sample['name'], `/samples/${index}/name`);
  }
  return problems;
};

type Report = (pointer: string, nl: string, en: string) => void;

const comparedKinds = ['number', 'text', 'boolean', 'list', 'date'];
const expectedKinds = ['none', 'scalar', 'number', 'date', 'list', 'range'];

const checkOperator = (
  operator: Record<string, unknown>,
  at: string,
  report: Report,
  text: (value: unknown, pointer: string) => void,
): void => {
  text(operator['label'], `${at}/label`);
  const types = operator['types'];
  if (!(Array.isArray(types) && types.every((type) => comparedKinds.includes(String(type)))))
    report(
      `${at}/types`,
      `de soorten zijn een lijst uit ${comparedKinds.join(', ')}`,
      `the kinds are a list out of ${comparedKinds.join(', ')}`,
    );
  if (!expectedKinds.includes(String(operator['expects'])))
    report(`${at}/expects`, `"expects" is een van ${expectedKinds.join(', ')}`, `"expects" is one of ${expectedKinds.join(', ')}`);
  if (typeof operator['against'] !== 'function')
    report(`${at}/against`, 'de functie die vergelijkt ontbreekt', 'the function that compares is missing');
};

/** Every setting is shown in a generated form, so it needs a title and a description in both languages. */
const checkSettings = (schema: unknown, pointer: string, report: Report, root: boolean): void => {
  if (!isObject(schema)) return report(pointer, 'hier hoort een JSON Schema te staan', 'this has to be a JSON Schema');
  if (root && schema['type'] !== 'object')
    report(`${pointer}/type`, 'instellingen zijn een schema van type object', 'settings are a schema of type object');
  if (!root) {
    const english = isObject(schema['x-en']) ? schema['x-en'] : {};
    for (const word of ['title', 'description']) {
      if (!isFilled(schema[word])) report(`${pointer}/${word}`, `"${word}" in het Nederlands ontbreekt`, `"${word}" in Dutch is missing`);
      if (!isFilled(english[word]))
        report(`${pointer}/x-en/${word}`, `"${word}" in het Engels ontbreekt`, `"${word}" in English is missing`);
    }
  }
  const items = isObject(schema['items']) ? schema['items'] : {};
  for (const [name, property] of [
    ...Object.entries(isObject(schema['properties']) ? schema['properties'] : {}),
    ...Object.entries(isObject(items['properties']) ? items['properties'] : {}),
  ])
    checkSettings(property, `${pointer}${isObject(items['properties']) ? '/items' : ''}/properties/${name}`, report, false);
};

const checkSection = (
  section: Record<string, unknown>,
  at: string,
  report: Report,
  text: (value: unknown, pointer: string) => void,
): void => {
  if (!isFilled(section['namespace']) || !factName.test(section['namespace']) || section['namespace'] === 'project')
    report(
      `${at}/namespace`,
      'de naamruimte is een naam in kleine letters, en is niet "project"',
      'the namespace is a name that starts in lower case, and is not "project"',
    );
  for (const word of ['title', 'intro']) if (section[word] !== undefined) text(section[word], `${at}/${word}`);
  const schema = isObject(section['schema']) ? section['schema'] : {};
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  if (!isObject(schema['properties']))
    report(`${at}/schema`, 'het schema van de antwoorden ontbreekt', 'the schema of the answers is missing');
  if (!Array.isArray(section['items'])) return report(`${at}/items`, 'de vragen ontbreken', 'the questions are missing');
  for (const [index, item] of section['items'].entries()) {
    const place = `${at}/items/${index}`;
    if (!isObject(item)) report(place, 'hier hoort een vraag te staan', 'this has to be a question');
    else if (item['kind'] === 'note') text(item['text'], `${place}/text`);
    else {
      text(item['label'], `${place}/label`);
      for (const word of ['noun', 'help', 'unit', 'addLabel']) if (item[word] !== undefined) text(item[word], `${place}/${word}`);
      for (const [number, option] of (Array.isArray(item['options']) ? item['options'] : []).entries())
        text(isObject(option) ? option['label'] : undefined, `${place}/options/${number}/label`);
      if (item['kind'] !== 'calculated' && !Object.hasOwn(properties, String(item['name'])))
        report(
          `${place}/name`,
          `de vraag "${String(item['name'])}" staat niet in het schema`,
          `the question "${String(item['name'])}" is not in the schema`,
        );
      for (const [number, question] of (Array.isArray(item['questions']) ? item['questions'] : []).entries())
        text(isObject(question) ? question['label'] : undefined, `${place}/questions/${number}/label`);
    }
  }
  for (const [index, check] of (Array.isArray(section['checks']) ? section['checks'] : []).entries())
    text(isObject(check) ? check['message'] : undefined, `${at}/checks/${index}/message`);
};
