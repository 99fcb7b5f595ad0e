import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkConfigurationAtOnce } from '../../core/src/configuration/checkConfiguration.ts';
import { loadConfigurationFolder } from '../../core/src/configuration/loadConfigurationFolder.ts';
import { minimalConfiguration, minimalRegistry, withTemporaryFolder, writeMunicipality } from './minimalMunicipality.ts';

type Loose = ReturnType<typeof minimalConfiguration>;

/** A change that makes exactly one problem; `at` is a text in the file that begins where the problem must be reported. */
type Case = {
  name: string;
  change: (configuration: Loose) => void;
  file: string;
  pointer: string;
  code: string;
  at: string;
  /** What the remedy must suggest. */
  meant?: string;
  severity?: 'warning';
};

const cases: Case[] = [
  {
    name: 'a missing property',
    change: (c) => delete c.municipality.codePrefix,
    file: 'municipality.json',
    pointer: '',
    code: 'shape.required',
    at: '{',
  },
  {
    name: 'an unknown property with a near name',
    change: (c) => (c.roles.manager.descripton = { nl: 'x' }),
    file: 'roles/manager.json',
    pointer: '/descripton',
    code: 'shape.additionalProperties',
    at: '"descripton"',
    meant: 'description',
  },
  {
    name: 'a value of the wrong type',
    change: (c) => (c.municipality.capacityStep = 'veel'),
    file: 'municipality.json',
    pointer: '/capacityStep',
    code: 'shape.type',
    at: '"veel"',
  },
  {
    name: 'null instead of a value',
    change: (c) => (c.projectTypes.plantsoen.retired = null),
    file: 'project-types/plantsoen.json',
    pointer: '/retired',
    code: 'shape.type',
    at: 'null',
  },
  {
    name: 'an unknown permission',
    change: (c) => (c.roles.manager.permissions[0] = 'project:raed'),
    file: 'roles/manager.json',
    pointer: '/permissions/0',
    code: 'shape.enum',
    at: '"project:raed"',
    meant: 'project:read',
  },
  {
    name: 'a text without Dutch',
    change: (c) => (c.texts['ranking.title'] = { en: 'Ranking' }),
    file: 'texts.json',
    pointer: '/ranking.title',
    code: 'shape.required',
    at: '{\n    "en"',
  },
  {
    name: 'an empty text',
    change: (c) => (c.roles.manager.name.nl = ''),
    file: 'roles/manager.json',
    pointer: '/name/nl',
    code: 'shape.minLength',
    at: '""',
  },
  {
    name: 'a date that does not exist',
    change: (c) => (c.municipality.calendar.closedDays = ['2026-02-30']),
    file: 'municipality.json',
    pointer: '/calendar/closedDays/0',
    code: 'shape.format',
    at: '"2026-02-30"',
  },
  {
    name: 'an unknown kind of criterion',
    change: (c) => (c.framework.criteria[1].source = { kind: 'magic', ruleSet: 'buurt' }),
    file: 'framework.json',
    pointer: '/criteria/1/source',
    code: 'shape.discriminator',
    at: '{\n        "kind": "magic"',
  },
  {
    name: 'a property of another kind of criterion',
    change: (c) => (c.framework.criteria[1].source.decimals = 1),
    file: 'framework.json',
    pointer: '/criteria/1/source/decimals',
    code: 'shape.additionalProperties',
    at: '"decimals"',
  },
  {
    name: 'an approval mode that does not exist',
    change: (c) => (c.workflows.standaard.states[0].approval.steps[0].mode = 'most'),
    file: 'workflows/standaard.json',
    pointer: '/states/0/approval/steps/0/mode',
    code: 'shape.pattern',
    at: '"most"',
  },
  {
    name: 'a newer format',
    change: (c) => {
      c.municipality = { formatVersion: 3, something: 'else' };
    },
    file: 'municipality.json',
    pointer: '/formatVersion',
    code: 'formatNewer',
    at: '3,',
  },
  {
    name: 'a key that differs from the folder',
    change: (c) => (c.municipality.key = 'groot'),
    file: 'municipality.json',
    pointer: '/key',
    code: 'keyDiffers',
    at: '"groot"',
  },
  {
    name: 'a key that differs from the file',
    change: (c) => (c.documents.beslisblad.key = 'besluit'),
    file: 'documents/beslisblad.json',
    pointer: '/key',
    code: 'keyDiffers',
    at: '"besluit"',
  },
  {
    name: 'a duplicate team',
    change: (c) => c.municipality.teams.push({ ...c.municipality.teams[0], name: { nl: 'Dubbel', en: 'Double' } }),
    file: 'municipality.json',
    pointer: '/teams/1/key',
    code: 'keyDuplicate',
    at: '"PM",\n      "name": {\n        "nl": "Dubbel"',
  },
  {
    name: 'two people with one account',
    change: (c) => (c.municipality.people[0].account = 'manager'),
    file: 'municipality.json',
    pointer: '/people/1/account',
    code: 'keyDuplicate',
    at: '"manager"\n    }\n  ],',
  },
  {
    name: 'a duplicate criterion',
    change: (c) => c.framework.criteria.push({ ...c.framework.criteria[1], name: { nl: 'Nog een', en: 'Nog een' } }),
    file: 'framework.json',
    pointer: '/criteria/2/key',
    code: 'criterionDuplicate',
    at: '"buurt",\n      "goal": "G2",\n      "name": {\n        "nl": "Nog een"',
  },
  {
    name: 'an unknown time zone',
    change: (c) => (c.municipality.calendar.timeZone = 'Europe/Voorbeeldstad'),
    file: 'municipality.json',
    pointer: '/calendar/timeZone',
    code: 'timeZoneUnknown',
    at: '"Europe/Voorbeeldstad"',
  },
  {
    name: 'a setting that a plugin does not know',
    change: (c) => (c.municipality.plugins[0].settings.anualTarget = 5),
    file: 'municipality.json',
    pointer: '/plugins/0/settings/anualTarget',
    code: 'setting.additionalProperties',
    at: '"anualTarget"',
    meant: 'annualTarget',
  },
  {
    name: 'a required setting that is missing',
    change: (c) => (c.municipality.plugins[0].settings = {}),
    file: 'municipality.json',
    pointer: '/plugins/0/settings',
    code: 'setting.required',
    at: '{}',
  },
  {
    name: 'a setting out of range',
    change: (c) => (c.municipality.plugins[0].settings.annualTarget = -7),
    file: 'municipality.json',
    pointer: '/plugins/0/settings/annualTarget',
    code: 'setting.minimum',
    at: '-7',
  },
  {
    name: 'an unknown domain',
    change: (c) => (c.projectTypes.plantsoen.domain = 'gruen'),
    file: 'project-types/plantsoen.json',
    pointer: '/domain',
    code: 'referenceUnknown',
    at: '"gruen"',
    meant: 'groen',
  },
  {
    name: 'an unknown form',
    change: (c) => {
      c.projectTypes.anders = { ...c.projectTypes.plantsoen, key: 'anders', form: 'plantsoon' };
    },
    file: 'project-types/anders.json',
    pointer: '/form',
    code: 'referenceUnknown',
    at: '"plantsoon"',
    meant: 'plantsoen',
  },
  {
    name: 'an unknown workflow',
    change: (c) => {
      c.projectTypes.anders = { ...c.projectTypes.plantsoen, key: 'anders', workflow: 'standard' };
    },
    file: 'project-types/anders.json',
    pointer: '/workflow',
    code: 'referenceUnknown',
    at: '"standard"',
    meant: 'standaard',
  },
  {
    name: 'an unknown criterion',
    change: (c) => (c.projectTypes.plantsoen.criteria[0] = 'bomn'),
    file: 'project-types/plantsoen.json',
    pointer: '/criteria/0',
    code: 'referenceUnknown',
    at: '"bomn"',
    meant: 'bomen',
  },
  {
    name: 'an unknown rule set',
    change: (c) => (c.projectTypes.plantsoen.ruleSets = ['kaalslg']),
    file: 'project-types/plantsoen.json',
    pointer: '/ruleSets/0',
    code: 'referenceUnknown',
    at: '"kaalslg"',
    meant: 'kaalslag',
  },
  {
    name: 'a rule set of the wrong purpose',
    change: (c) => (c.projectTypes.plantsoen.ruleSets = ['buurt']),
    file: 'project-types/plantsoen.json',
    pointer: '/ruleSets/0',
    code: 'ruleSetPurpose',
    at: '"buurt"\n  ],\n  "documents"',
  },
  {
    name: 'an unknown document',
    change: (c) => (c.projectTypes.plantsoen.documents = ['beslisblat']),
    file: 'project-types/plantsoen.json',
    pointer: '/documents/0',
    code: 'referenceUnknown',
    at: '"beslisblat"',
    meant: 'beslisblad',
  },
  {
    name: 'a criterion with an unknown rule set',
    change: (c) => (c.framework.criteria[1].source.ruleSet = 'buurd'),
    file: 'framework.json',
    pointer: '/criteria/1/source/ruleSet',
    code: 'referenceUnknown',
    at: '"buurd"',
    meant: 'buurt',
  },
  {
    name: 'a criterion with a knock-out rule set',
    change: (c) => (c.framework.criteria[1].source.ruleSet = 'kaalslag'),
    file: 'framework.json',
    pointer: '/criteria/1/source/ruleSet',
    code: 'ruleSetPurpose',
    at: '"kaalslag"',
  },
  {
    name: 'an unknown measure',
    change: (c) => (c.framework.criteria[0].source.value.path = 'trees.shar'),
    file: 'framework.json',
    pointer: '/criteria/0/source/value/path',
    code: 'measureUnknown',
    at: '"trees.shar"',
    meant: 'trees.share',
  },
  {
    name: 'an answer that no form asks',
    change: (c) => (c.framework.urgency.value.path = 'project.urgencyClas'),
    file: 'framework.json',
    pointer: '/urgency/value/path',
    code: 'answerUnknown',
    at: '"project.urgencyClas"',
    meant: 'project.urgencyClass',
  },
  {
    name: 'an unknown core field',
    change: (c) => (c.framework.axes.capacity.value.path = 'ftePlanJaar'),
    file: 'framework.json',
    pointer: '/axes/capacity/value/path',
    code: 'pathUnknown',
    at: '"ftePlanJaar"',
    meant: 'ftePlanYear',
  },
  {
    name: 'an answer of a product',
    change: (c) => (c.framework.axes.risk.value.product[1].path = 'project.consequences'),
    file: 'framework.json',
    pointer: '/axes/risk/value/product/1/path',
    code: 'answerUnknown',
    at: '"project.consequences"',
    meant: 'project.consequence',
  },
  {
    name: 'an unknown answer of an escalation',
    change: (c) => (c.framework.escalations[0].requiresAnswer = 'project.mitigatoin'),
    file: 'framework.json',
    pointer: '/escalations/0/requiresAnswer',
    code: 'answerUnknown',
    at: '"project.mitigatoin"',
    meant: 'project.mitigation',
  },
  {
    name: 'a plan year that is no budget year',
    change: (c) => (c.framework.planYear = 2031),
    file: 'framework.json',
    pointer: '/planYear',
    code: 'planYearUnknown',
    at: '2031',
  },
  {
    name: 'a rule that gives a score outside the scale',
    change: (c) => (c.ruleSets.buurt.rules[0].event.params.score = 9),
    file: 'rules/buurt.json',
    pointer: '/rules/0/event/params/score',
    code: 'scoreOutsideScale',
    at: '9',
  },
  {
    name: 'a score outside the scale when no rule holds',
    change: (c) => (c.ruleSets.buurt.otherwise = -4),
    file: 'rules/buurt.json',
    pointer: '/otherwise',
    code: 'scoreOutsideScale',
    at: '-4',
  },
  {
    name: 'a rule about a fact that does not exist, once',
    change: (c) => (c.ruleSets.buurt.rules[0].conditions.all[0].fact = 'answrs'),
    file: 'rules/buurt.json',
    pointer: '/rules/0/conditions/all/0/fact',
    code: 'factUnknown',
    at: '"answrs"',
    meant: 'answers',
  },
  {
    name: 'a rule with an expression for a path, once',
    change: (c) => (c.ruleSets.buurt.rules[0].conditions.all[0].path = '$..buurt'),
    file: 'rules/buurt.json',
    pointer: '/rules/0/conditions/all/0/path',
    code: 'pathExpression',
    at: '"$..buurt"',
  },
  {
    name: 'a rule about an answer that nobody asks',
    change: (c) => (c.ruleSets.kaalslag.rules[0].conditions.all[0].path = 'buurt.kaalslach'),
    file: 'rules/kaalslag.json',
    pointer: '/rules/0/conditions/all/0/path',
    code: 'answerUnknown',
    at: '"buurt.kaalslach"',
    meant: 'buurt.kaalslag',
  },
  {
    name: 'a rule that compares with an unknown answer',
    change: (c) => (c.ruleSets.buurt.rules[0].conditions.all[0].value = { fact: 'answers', path: 'buurt.grens' }),
    file: 'rules/buurt.json',
    pointer: '/rules/0/conditions/all/0/value/path',
    code: 'answerUnknown',
    at: '"buurt.grens"',
  },
  {
    name: 'a guard about an unknown field',
    change: (c) => (c.workflows.standaard.transitions[1].guard.all[0].path = 'naam'),
    file: 'workflows/standaard.json',
    pointer: '/transitions/1/guard/all/0/path',
    code: 'pathUnknown',
    at: '"naam"',
    meant: 'name',
  },
  {
    name: 'a required answer that nobody asks',
    change: (c) => (c.workflows.standaard.transitions[1].requiredAnswers = ['project.naam']),
    file: 'workflows/standaard.json',
    pointer: '/transitions/1/requiredAnswers/0',
    code: 'answerUnknown',
    at: '"project.naam"',
    meant: 'project.name',
  },
  {
    name: 'an approver from an answer that nobody asks',
    change: (c) => c.workflows.standaard.states[0].approval.steps[0].approvers.push({ answer: 'project.manager' }),
    file: 'workflows/standaard.json',
    pointer: '/states/0/approval/steps/0/approvers/1/answer',
    code: 'answerUnknown',
    at: '"project.manager"',
  },
  {
    name: 'an unknown template',
    change: (c) => (c.documents.beslisblad.template = 'eigenn'),
    file: 'documents/beslisblad.json',
    pointer: '/template',
    code: 'templateUnknown',
    at: '"eigenn"',
    meant: 'eigen',
  },
  {
    name: 'a required value that cannot exist',
    change: (c) => (c.documents.beslisblad.requires = ['core.nam']),
    file: 'documents/beslisblad.json',
    pointer: '/requires/0',
    code: 'pathUnknown',
    at: '"core.nam"',
    meant: 'name',
  },
  {
    name: 'a test case of an unknown type',
    change: (c) => (c.testCases.voorbeeld.projectType = 'plantsoe'),
    file: 'test-cases/voorbeeld.json',
    pointer: '/projectType',
    code: 'referenceUnknown',
    at: '"plantsoe"',
    meant: 'plantsoen',
  },
  {
    name: 'a test case with an unknown answer',
    change: (c) => (c.testCases.voorbeeld.answers.trees = { plantd: 3 }),
    file: 'test-cases/voorbeeld.json',
    pointer: '/answers/trees/plantd',
    code: 'answerUnknown',
    at: '"plantd"',
    meant: 'trees.planted',
  },
  {
    name: 'a test case with an unknown advice',
    change: (c) => (c.testCases.voorbeeld.expected.advice = 'includ'),
    file: 'test-cases/voorbeeld.json',
    pointer: '/expected/advice',
    code: 'referenceUnknown',
    at: '"includ"',
    meant: 'include',
  },
  {
    name: 'a test case with an unknown route',
    change: (c) => (c.testCases.voorbeeld.expected.route = 'raad'),
    file: 'test-cases/voorbeeld.json',
    pointer: '/expected/route',
    code: 'referenceUnknown',
    at: '"raad"',
  },
  {
    name: 'a test case with an unknown measure',
    change: (c) => (c.testCases.voorbeeld.expected.measures = { 'trees.sharee': 1 }),
    file: 'test-cases/voorbeeld.json',
    pointer: '/expected/measures/trees.sharee',
    code: 'measureUnknown',
    at: '"trees.sharee"',
    meant: 'trees.share',
  },
  {
    name: 'a permission that nobody has',
    change: (c) => c.roles.beheerder.permissions.splice(c.roles.beheerder.permissions.indexOf('users:manage'), 1),
    file: 'roles/aanvrager.json',
    pointer: '/permissions',
    code: 'permissionNowhere',
    at: '[',
    severity: 'warning',
  },
];

const placeOf = (text: string, marker: string): { line: number; column: number } => {
  const offset = text.indexOf(marker);
  expect(offset).toBeGreaterThanOrEqual(0);
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
};

describe('every kind of problem, alone and in its place', () => {
  it.each(cases)('$name', ({ change, file, pointer, code, at, meant, severity = 'error' }) =>
    withTemporaryFolder(async (root) => {
      const configuration = minimalConfiguration();
      change(configuration);
      const folder = writeMunicipality(root, configuration);
      const { configuration: loaded, problems } = await loadConfigurationFolder(folder, minimalRegistry);
      expect(problems.map(({ file, pointer, code, severity }) => ({ file, pointer, code, severity }))).toEqual([
        { file, pointer, code, severity },
      ]);
      expect({ line: problems[0]!.line, column: problems[0]!.column }).toEqual(placeOf(readFileSync(join(folder, file), 'utf8'), at));
      if (meant !== undefined) {
        expect(problems[0]!.remedy.nl).toBe(`Bedoelde u ‘${meant}’?`);
        expect(problems[0]!.remedy.en).toContain(meant);
      }
      for (const text of [problems[0]!.message.nl, problems[0]!.message.en, problems[0]!.remedy.nl, problems[0]!.remedy.en])
        expect(text).toMatch(/^\S.*[.?]$/su);
      expect(loaded === undefined).toBe(severity === 'error');
    }),
  );

  it.each(cases)('$name, in a draft: the same without line and column', ({ change, file, pointer, code }) => {
    const configuration = minimalConfiguration();
    change(configuration);
    const problems = checkConfigurationAtOnce(configuration, minimalRegistry, 'klein');
    expect(problems.map((problem) => [problem.file, problem.pointer, problem.code, 'line' in problem])).toEqual([
      [file, pointer, code, false],
    ]);
  });

  it('reports all of them at once', () =>
    withTemporaryFolder(async (root) => {
      const configuration = minimalConfiguration();
      configuration.roles.manager.descripton = { nl: 'x' };
      configuration.projectTypes.plantsoen.domain = 'gruen';
      configuration.framework.planYear = 2031;
      configuration.documents.beslisblad.template = 'eigenn';
      configuration.municipality.plugins[0].settings.annualTarget = 0;
      const { problems } = await loadConfigurationFolder(
        writeMunicipality(root, configuration, { 'forms/leeg.json': '' }),
        minimalRegistry,
      );
      expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
        'documents/beslisblad.json templateUnknown',
        'forms/leeg.json fileEmpty',
        'framework.json planYearUnknown',
        'municipality.json setting.minimum',
        'project-types/plantsoen.json referenceUnknown',
        'roles/manager.json shape.additionalProperties',
      ]);
    }));
});
