import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import { checkTemplate } from '../../core/src/documents/checkTemplate.ts';
import { renderDocument } from '../../core/src/documents/renderDocument.ts';
import { closeRendering } from '../../core/src/documents/renderInWorker.ts';
import { castVote } from '../../core/src/projects/castVote.ts';
import { submitProject } from '../../core/src/projects/submitProject.ts';
import { answersOf, codeOf, openProjectTown, refusalOf, townConfiguration, type ProjectTown } from '../projects/projectTown.ts';

let town: ProjectTown;
beforeEach(async () => {
  town = await openProjectTown();
});
afterEach(() => town.close());
afterAll(closeRendering);

const withDocument = (document: object, templates: Record<string, string> = {}): MunicipalityConfiguration => {
  const configuration = townConfiguration('klein');
  return {
    ...configuration,
    documents: {
      beslisblad: {
        key: 'beslisblad',
        name: { nl: 'Beslisblad', en: 'Decision sheet' },
        template: 'beslisblad',
        requires: [],
        ...document,
      },
    },
    templates,
  };
};
const submit = (name: string, more?: Parameters<typeof answersOf>[1]) =>
  submitProject(town.as('aanvrager'), { typeKey: 'plantsoen', answers: answersOf(name, more) });
const render = (code: string, language: 'nl' | 'en' = 'nl') =>
  renderDocument(town.as('board-1'), { code, document: 'beslisblad', language });

test('the decision sheet that comes with the product has no problems', () => {
  expect(checkTemplate(readFileSync(new URL('../../templates/beslisblad.hbs', import.meta.url), 'utf8')).problems).toEqual([]);
});

test('the decision sheet shows weighing, reasons, escalation, votes and what is missing, in both languages', async () => {
  await town.publish(withDocument({}));
  const project = await submit('Park <Zuid> & "Noord"', { oordeel: -3 });
  const checked = await castVote(town.as('manager'), {
    code: project.code,
    expectedRevision: 1,
    step: 'toets',
    vote: 'approve',
    motivation: 'Volledig & tijdig',
  });
  await castVote(town.as('board-1'), {
    code: project.code,
    expectedRevision: checked.revision,
    step: 'board',
    vote: 'reject',
    motivation: 'Te veel schade',
  }).catch(() => undefined);
  const { html, contentSecurityPolicy, fileName } = await render(project.code);
  expect(fileName).toBe('KL-2027-001-beslisblad.html');
  expect(html).toContain('<html lang="nl">');
  expect(html).toContain('Park &lt;Zuid&gt; &amp; &quot;Noord&quot;');
  expect(html).not.toContain('<Zuid>');
  expect(html).toContain('Het college besluit.');
  expect(html).toContain('De toelichting ontbreekt nog.');
  expect(html).toContain('€ 120.000');
  expect(html).toContain('−40,00');
  expect(html).toContain('+60,00');
  expect(html).toContain('Geplante bomen 10,00 %: vanaf 10 → +3 (A)');
  expect(html).toContain('Tom Aalbers, wethouder');
  expect(html).toContain('Te veel schade');
  const english = await render(project.code, 'en');
  expect(english.html).toContain('<html lang="en">');
  expect(english.html).toContain('Decision sheet');
  expect(english.html).toContain('from 10 → +3 (A)');
  expect(english.html).not.toMatch(/Weging<|Ontbreekt|Voorstel</);

  const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
  expect(contentSecurityPolicy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(html).not.toMatch(/<script|javascript:| style=| on\w+=/i);
});

test('what is missing stands on the sheet, with the questions by name', async () => {
  await town.publish(withDocument({}));
  const answers = answersOf('Half', { oordeel: undefined });
  const project = await submitProject(town.as('aanvrager'), {
    typeKey: 'plantsoen',
    answers: { ...answers, project: { ...(answers['project'] as object), costKnown: false, netCost: undefined } },
  });
  const { html, missing } = await render(project.code);
  const list = /<h2 id="missing">Ontbreekt nog<\/h2>([\s\S]*?)<\/section>/.exec(html)?.[1];
  expect(list).toContain('Buurt');
  expect(list).toContain('Netto kosten');
  expect(missing).toEqual(['core.netCost']);
});

test('a document that requires what is missing is not made: the list says what', async () => {
  await town.publish(withDocument({ requires: ['core.netCost', 'answers.buurt.oordeel', 'core.name'] }));
  const answers = answersOf('Brief', { oordeel: undefined });
  const project = await submitProject(town.as('aanvrager'), {
    typeKey: 'plantsoen',
    answers: { ...answers, project: { ...(answers['project'] as object), costKnown: false, netCost: undefined } },
  });
  const refusal = await refusalOf(render(project.code));
  expect(refusal.code).toBe('WB-DOCUMENT-INCOMPLETE');
  expect(refusal.places).toEqual([
    { pointer: '/core/netCost', message: { nl: 'Netto kosten ontbreekt.', en: 'Net cost is missing.' } },
    {
      pointer: '/answers/buurt/oordeel',
      message: { nl: 'Wat vindt de buurt? ontbreekt.', en: 'What does the neighbourhood think? is missing.' },
    },
  ]);
});

test('the own template of a town goes before the product, and a bad one is refused with its place', async () => {
  await town.publish(withDocument({}, { beslisblad: '<p>{{project.code}} eigen</p>' }));
  expect((await render((await submit('Eigen')).code)).html).toBe('<p>KL-2027-001 eigen</p>');
  await town.publish(withDocument({ template: 'slecht' }, { slecht: '<p>{{{project.name}}}</p>' }));
  expect((await refusalOf(render((await submit('Slecht')).code))).places[0]?.pointer).toBe('templates/slecht.hbs:1:4');
  for (const template of ['weg', '../../package', 'constructor', '/etc/passwd']) {
    await town.publish(withDocument({ template }));
    expect(await codeOf(render((await submit('Weg is weg')).code))).toBe('WB-DOCUMENT-TEMPLATE-MISSING');
  }
});

test('unknown documents, other towns and people without the right get nothing', async () => {
  await town.publish(withDocument({}));
  const { code } = await submit('Park');
  for (const document of ['ander', '__proto__', 'constructor'])
    expect(await codeOf(renderDocument(town.as('board-1'), { code, document }))).toBe('WB-DOCUMENT-UNKNOWN');
  expect(await codeOf(renderDocument(town.as('board-1', 'buur'), { code, document: 'beslisblad' }))).toBe('WB-PROJECT-NOT-FOUND');
  expect(await codeOf(renderDocument(town.as('niemand'), { code, document: 'beslisblad' }))).toBe('WB-PERMISSION-MISSING');
});
