import { listHistory } from '../../audit/listHistory.ts';
import { renderDocument } from '../../documents/renderDocument.ts';
import type { CounterfactualTarget } from '../../explanation/counterfactual.ts';
import type { Answers } from '../../forms/formDefinition.ts';
import { agreeStatutory } from '../../projects/agreeStatutory.ts';
import { castVote } from '../../projects/castVote.ts';
import { changeAnswers } from '../../projects/changeAnswers.ts';
import { compareProjects } from '../../projects/compareProjects.ts';
import { findCounterfactuals } from '../../projects/counterfactuals/findCounterfactuals.ts';
import { explainProject } from '../../projects/explainProject.ts';
import { listDecisions } from '../../projects/listDecisions.ts';
import { listProjects } from '../../projects/listProjects.ts';
import { listReports } from '../../projects/listReports.ts';
import { readProject } from '../../projects/readProject.ts';
import { readProjectWeighing } from '../../projects/readProjectWeighing.ts';
import { reportProgress } from '../../projects/reportProgress.ts';
import { type SubmitInput, submitProject } from '../../projects/submitProject.ts';
import { takeTransition } from '../../projects/takeTransition.ts';
import { type Language, languages } from '../../shared/localizedText.ts';
import { portfolioPhases } from '../../workflow/workflowDefinition.ts';
import type { Call, Route } from '../route.ts';
import { bodies } from '../schemas/bodies.ts';
import { paging } from './paging.ts';
import { withKey } from './withKey.ts';

const project = { 200: { description: { nl: 'Het dossier zoals het nu is', en: 'The dossier as it is now' }, schema: 'Project' } } as const;
const code = ({ parameters }: Call): { code: string } => ({ code: parameters['code']! });
const codeAndRevision = (call: Call): { code: string; expectedRevision: number } => ({
  ...code(call),
  expectedRevision: call.expectedRevision!,
});

export const projectRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/projects',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'Projecten zoeken', en: 'Find projects' },
    query: {
      search: { type: 'text', description: { nl: 'Woorden uit naam of code', en: 'Words from name or code' } },
      mine: { type: 'boolean', description: { nl: 'Alleen waar ik bij hoor', en: 'Only those that I am part of' } },
      phase: { type: 'text', options: portfolioPhases, description: { nl: 'Portfoliofase', en: 'Portfolio phase' } },
      typeKey: { type: 'text', description: { nl: 'Projecttype', en: 'Project type' } },
      ...paging(1_000),
    },
    responses: { 200: { description: { nl: 'Een bladzijde projecten', en: 'A page of projects' }, schema: 'ProjectList' } },
    handle: async ({ context, query }) => ({ body: await listProjects(context, query) }),
  },
  {
    method: 'POST',
    path: '/projects',
    tag: 'projects',
    permission: ['project:create'],
    summary: { nl: 'Een project indienen', en: 'Submit a project' },
    body: bodies.submitProject,
    idempotency: 'operation',
    responses: {
      201: {
        description: {
          nl: 'Wat is ingediend en hoe het weegt; het dossier staat op het adres in Location',
          en: 'What was submitted and how it weighs; the dossier is at the address in Location',
        },
        schema: 'ProjectReceipt',
      },
    },
    handle: async (call) => {
      const body = await submitProject(call.context, withKey(call, call.body as SubmitInput));
      return { body, headers: { Location: `/api/v1/projects/${encodeURIComponent(body.code)}` } };
    },
  },
  {
    method: 'GET',
    path: '/projects/{code}',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'Het dossier van een project', en: 'The dossier of a project' },
    responses: project,
    handle: async (call) => ({ body: await readProject(call.context, code(call)) }),
  },
  {
    method: 'GET',
    path: '/projects/{code}/weighing',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'De weging met haar onderbouwing', en: 'The weighing with its evidence' },
    responses: { 200: { description: { nl: 'De weging', en: 'The weighing' }, schema: 'ProjectWeighing' } },
    handle: async (call) => ({ body: await readProjectWeighing(call.context, code(call)) }),
  },
  {
    method: 'GET',
    path: '/projects/{code}/explanation',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'Waarom een project zo weegt, als gegevens en in zinnen', en: 'Why a project weighs so, as data and in sentences' },
    responses: { 200: { description: { nl: 'De onderbouwing', en: 'The explanation' }, schema: 'ProjectExplanation' } },
    handle: async (call) => ({ body: await explainProject(call.context, { ...code(call), language: call.language }) }),
  },
  {
    method: 'GET',
    path: '/projects/{code}/comparisons/{other}',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'Twee projecten vergelijken, doel voor doel', en: 'Compare two projects goal by goal' },
    responses: { 200: { description: { nl: 'Wat het verschil maakt', en: 'What makes the difference' }, schema: 'ProjectComparison' } },
    handle: async (call) => ({
      body: await compareProjects(call.context, { ...code(call), other: call.parameters['other']!, language: call.language }),
    }),
  },
  {
    method: 'POST',
    path: '/projects/{code}/counterfactuals',
    tag: 'projects',
    permission: ['project:read'],
    summary: {
      nl: 'Welke antwoorden anders zouden moeten om een doel te halen',
      en: 'Which answers would have to change to reach a target',
    },
    body: bodies.counterfactuals,
    responses: { 200: { description: { nl: 'Wat zou helpen', en: 'What would help' }, schema: 'Counterfactuals' } },
    handle: async (call) => ({
      body: await findCounterfactuals(call.context, {
        ...code(call),
        ...(call.body as { target: CounterfactualTarget }),
        language: call.language,
        signal: call.signal,
      }),
    }),
  },
  {
    method: 'PUT',
    path: '/projects/{code}/answers',
    tag: 'projects',
    permission: ['project:create', 'project:edit'],
    summary: { nl: 'Antwoorden wijzigen en opnieuw wegen', en: 'Change answers and weigh again' },
    body: bodies.changeAnswers,
    ifMatch: 'required',
    responses: project,
    handle: async (call) => ({
      body: await changeAnswers(call.context, { ...codeAndRevision(call), ...(call.body as { answers: Answers }) }),
    }),
  },
  {
    method: 'POST',
    path: '/projects/{code}/transitions',
    tag: 'projects',
    permission: ['project:create', 'project:edit', 'project:decide'],
    summary: { nl: 'Een stap zetten in de procedure', en: 'Take a step in the workflow' },
    body: bodies.takeTransition,
    ifMatch: 'required',
    responses: project,
    handle: async (call) => ({
      body: await takeTransition(call.context, { ...codeAndRevision(call), ...(call.body as { transition: string; remark?: string }) }),
    }),
  },
  {
    method: 'POST',
    path: '/projects/{code}/votes',
    tag: 'projects',
    permission: ['project:decide'],
    summary: { nl: 'Stemmen of besluiten', en: 'Vote or decide' },
    body: bodies.castVote,
    ifMatch: 'required',
    responses: project,
    handle: async (call) => {
      const { motivation = '', ...vote } = call.body as { step: string; vote: 'approve' | 'reject' | 'return'; motivation?: string };
      return { body: await castVote(call.context, { ...codeAndRevision(call), ...vote, motivation }) };
    },
  },
  {
    method: 'PUT',
    path: '/projects/{code}/statutory-agreement',
    tag: 'projects',
    permission: ['statutory:agree'],
    summary: { nl: 'Akkoord van de controller met een wettelijke plicht', en: "The controller's agreement with a statutory duty" },
    body: bodies.agreeStatutory,
    ifMatch: 'required',
    responses: project,
    handle: async (call) => ({
      body: await agreeStatutory(call.context, { ...codeAndRevision(call), ...(call.body as { agreed: boolean }) }),
    }),
  },
  {
    method: 'GET',
    path: '/projects/{code}/decisions',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'Besluiten over een project', en: 'Decisions about a project' },
    responses: { 200: { description: { nl: 'De besluiten, nieuwste eerst', en: 'The decisions, newest first' }, schema: 'DecisionList' } },
    handle: async (call) => ({ body: await listDecisions(call.context, code(call)) }),
  },
  {
    method: 'GET',
    path: '/projects/{code}/history',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'Wat er met een project gebeurde', en: 'What happened to a project' },
    responses: { 200: { description: { nl: 'De gebeurtenissen, nieuwste eerst', en: 'The events, newest first' }, schema: 'HistoryList' } },
    handle: async (call) => {
      await readProject(call.context, code(call));
      return { body: await listHistory(call.context, { subject: `project:${code(call).code}` }) };
    },
  },
  {
    method: 'GET',
    path: '/projects/{code}/reports',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'Voortgangsmeldingen', en: 'Progress reports' },
    responses: { 200: { description: { nl: 'De meldingen, nieuwste eerst', en: 'The reports, newest first' }, schema: 'ReportList' } },
    handle: async (call) => ({ body: await listReports(call.context, code(call)) }),
  },
  {
    method: 'POST',
    path: '/projects/{code}/reports',
    tag: 'projects',
    permission: ['project:create', 'project:edit'],
    summary: { nl: 'Voortgang melden', en: 'Report progress' },
    body: bodies.report,
    ifMatch: 'optional',
    idempotency: 'operation',
    responses: { 201: { description: { nl: 'De melding', en: 'The report' }, schema: 'Report' } },
    handle: async (call) => {
      const { status, explanation = '' } = call.body as { status: 'green' | 'amber' | 'red'; explanation?: string };
      const { expectedRevision } = call;
      const input = { ...code(call), status, explanation, ...(expectedRevision === undefined ? {} : { expectedRevision }) };
      return { body: await reportProgress(call.context, withKey(call, input)) };
    },
  },
  {
    method: 'GET',
    path: '/projects/{code}/documents/{document}',
    tag: 'projects',
    permission: ['project:read'],
    summary: { nl: 'Een document van een project, zoals het beslisblad', en: 'A document of a project, such as the decision sheet' },
    query: {
      language: {
        type: 'text',
        options: languages,
        description: { nl: 'Taal; anders die van Accept-Language', en: 'Language; otherwise that of Accept-Language' },
      },
    },
    responses: {
      200: { description: { nl: 'Een pagina om te lezen of af te drukken', en: 'A page to read or print' }, contentTypes: ['text/html'] },
    },
    handle: async (call) => {
      const { html, contentSecurityPolicy } = await renderDocument(call.context, {
        ...code(call),
        document: call.parameters['document']!,
        language: (call.query['language'] as Language | undefined) ?? call.language,
      });
      return { content: html, contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': contentSecurityPolicy } };
    },
  },
];
