import type { Words } from './configurationChange.ts';
import { same, words } from './words.ts';

/** What kinds of things in a configuration are called in a sentence. */
const nouns: Readonly<Record<string, Words>> = {
  projectTypes: words('projecttype', 'project type'),
  forms: words('formulier', 'form'),
  ruleSets: words('regelset', 'rule set'),
  workflows: words('besluitvorming', 'workflow'),
  roles: words('rol', 'role'),
  documents: words('document', 'document'),
  testCases: words('testgeval', 'test case'),
  texts: words('tekst', 'text'),
  templates: words('sjabloon', 'template'),
  page: words('pagina', 'page'),
  section: words('onderdeel', 'section'),
  question: words('vraag', 'question'),
  group: words('groep', 'group'),
  calculated: words('berekende waarde', 'calculated value'),
  note: words('toelichting', 'note'),
  option: words('keuze', 'option'),
  check: words('controle', 'check'),
  goal: words('doel', 'goal'),
  criterion: words('criterium', 'criterion'),
  advice: words('drempel', 'threshold'),
  route: words('route', 'route'),
  escalation: words('escalatie', 'escalation'),
  class: words('klasse', 'class'),
  agreement: words('gewichtenafspraak', 'weight agreement'),
  rule: words('regel', 'rule'),
  state: words('status', 'state'),
  transition: words('overgang', 'transition'),
  step: words('stap', 'step'),
  team: words('team', 'team'),
  person: words('persoon', 'person'),
  domain: words('domein', 'domain'),
  programme: words('programma', 'programme'),
  fundingSource: words('dekkingsbron', 'funding source'),
  plugin: words('plugin', 'plugin'),
};

export const nounOf = (kind: string): Words => nouns[kind] ?? same('');

/** What the parts of a configuration are called as a whole. */
const partNames: Readonly<Record<string, Words>> = {
  municipality: words('Gemeente', 'Municipality'),
  framework: words('Afwegingskader', 'Framework'),
  texts: words('Teksten', 'Texts'),
  projectTypes: words('Projecttypen', 'Project types'),
  forms: words('Formulieren', 'Forms'),
  ruleSets: words('Regels', 'Rules'),
  workflows: words('Workflows', 'Workflows'),
  roles: words('Rollen', 'Roles'),
  documents: words('Documenten', 'Documents'),
  testCases: words('Testgevallen', 'Test cases'),
  templates: words('Sjablonen', 'Templates'),
};

export const nameOfPart = (part: string): Words => partNames[part] ?? same(part);
