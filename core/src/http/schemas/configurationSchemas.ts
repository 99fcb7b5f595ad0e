import { answer, anything, integer, listOf, mapOf, moment, number, oneOf, page, ref, text, truth } from './build.ts';

const named = answer({ key: text, name: ref('LocalizedText') });
const releaseName = answer({ hash: text, number: text });

const accessToken = {
  id: text,
  name: text,
  accountName: text,
  permissions: listOf(text),
  createdAt: moment,
  expiresAt: moment,
  own: truth,
};
const accessTokenTimes = { lastUsedAt: moment, revokedAt: moment, revokedByName: text };

/** Shapes of the configuration, its releases, and of accounts and sessions. */
export const configurationViewSchemas = {
  Municipality: answer({ key: text, name: ref('LocalizedText'), state: oneOf('ready', 'broken') }),
  MunicipalityList: page(ref('Municipality')),
  Session: answer(
    {
      municipality: named,
      account: answer(
        { id: text, username: text, name: text, roles: listOf(named), permissions: listOf(text) },
        { position: ref('LocalizedText') },
      ),
      municipalities: listOf(named),
      demo: truth,
    },
    { previousVisit: moment },
  ),
  ProjectType: answer({
    key: text,
    name: ref('LocalizedText'),
    description: ref('LocalizedText'),
    domain: text,
    domainName: ref('LocalizedText'),
  }),
  ProjectTypeList: page(ref('ProjectType')),
  Form: answer({
    release: text,
    releaseNumber: text,
    projectType: ref('ProjectType'),
    form: { type: 'object' },
    reads: mapOf(listOf(text)),
  }),
  Framework: answer({
    release: text,
    releaseNumber: text,
    framework: { type: 'object' },
    leafWeights: mapOf(number),
    domains: listOf(named),
    programmes: listOf(named),
    teams: listOf(answer({ key: text, name: ref('LocalizedText'), netCapacity: number })),
    people: listOf(answer({ key: text, name: text, position: ref('LocalizedText') })),
    projectTypes: listOf(ref('ProjectType')),
    closedDays: listOf(text),
  }),
  Mend: answer(
    { label: ref('LocalizedText'), part: text },
    {
      key: text,
      changes: listOf({ type: 'object' }),
      replacements: listOf(answer({ line: integer, column: integer, from: text, to: text })),
    },
  ),
  ConfigurationProblem: answer(
    {
      code: text,
      severity: oneOf('error', 'warning'),
      file: text,
      part: text,
      pointer: text,
      message: ref('LocalizedText'),
      remedy: ref('LocalizedText'),
    },
    { key: text, line: integer, column: integer, decision: text, mends: listOf(ref('Mend')) },
  ),
  ConfigurationSchemas: { type: 'object', additionalProperties: { type: 'object' } },
  ConfigurationDraft: answer({
    revision: integer,
    base: releaseName,
    active: releaseName,
    configuration: { type: 'object' },
    changed: listOf(answer({ part: text, byName: text, at: moment, kind: oneOf('added', 'changed', 'removed') }, { key: text })),
    problems: listOf(ref('ConfigurationProblem')),
  }),
  DraftChangeList: page(
    answer(
      { id: text, part: text, path: text, kind: oneOf('set', 'order'), since: moment, at: moment, byName: text },
      { key: text, from: anything, to: anything, undone: answer({ at: moment, byName: text }) },
    ),
  ),
  PresenceList: page(answer({ name: text, part: text, since: moment }, { key: text })),
  TableAnalysis: answer({
    revision: integer,
    choices: mapOf(listOf(answer({ value: anything, label: ref('LocalizedText') }))),
    complete: truth,
    gaps: listOf(ref('LocalizedText')),
    moreGaps: truth,
    overlaps: listOf(answer({ rows: listOf(integer), message: ref('LocalizedText') })),
    moreOverlaps: truth,
    unreachable: listOf(answer({ row: integer, message: ref('LocalizedText') })),
  }),
  Readiness: answer({
    revision: integer,
    number: text,
    hash: text,
    ready: truth,
    points: listOf(
      answer(
        {
          code: oneOf('changes', 'findings', 'testCases', 'replay', 'intakes', 'secondPerson'),
          state: oneOf('met', 'advice', 'waits', 'blocks'),
          title: ref('LocalizedText'),
        },
        { detail: ref('LocalizedText') },
      ),
    ),
    review: answer(
      { fourEyes: truth, requests: listOf(answer({ ofName: text, byName: text, at: moment })), mayReview: truth },
      { verdict: answer({ kind: oneOf('approved', 'refused'), byName: text, at: moment }, { remark: text }), lastEditorName: text },
    ),
  }),
  Reviewer: answer({ account: text, name: text, roles: listOf(ref('LocalizedText')) }),
  ReviewerList: page(ref('Reviewer')),
  ScheduledRelease: answer(
    { revision: integer, state: oneOf('none', 'waiting', 'published', 'failed') },
    {
      at: moment,
      reason: text,
      byName: text,
      plannedAt: moment,
      hash: text,
      draftMovedOn: truth,
      failure: ref('LocalizedText'),
      number: text,
    },
  ),
  ActivationPreview: answer(
    { revision: integer, release: ref('ReleaseSummary'), plugins: listOf(answer({ name: text, recorded: text }, { installed: text })) },
    { refusal: ref('LocalizedText') },
  ),
  ReleaseSummary: answer(
    {
      hash: text,
      number: text,
      authorName: text,
      reason: text,
      publishedAt: moment,
      origin: oneOf('folder', 'published'),
      active: truth,
      periods: listOf(
        answer(
          { from: moment, byName: text, reason: text, kind: oneOf('imported', 'published', 'scheduled', 'activated') },
          { until: moment },
        ),
      ),
      takenBack: truth,
    },
    { parent: text, reviewerName: text, scheduledFor: moment },
  ),
  ReleaseList: page(ref('ReleaseSummary')),
  ReleaseAccount: answer(
    {
      editors: listOf(text),
      waivers: listOf(answer({ name: ref('LocalizedText'), reason: text, byName: text, at: moment })),
      replayed: truth,
      softwareVersion: text,
      pluginVersions: { type: 'object', additionalProperties: text },
    },
    {
      parent: answer({ hash: text, number: text }),
      review: answer({ byName: text, at: moment }, { remark: text }),
      testCases: answer({ total: integer, green: integer }),
      intakes: oneOf('ask', 'keep'),
    },
  ),
  Release: answer({ hash: text, number: text, configuration: { type: 'object' }, authorName: text, reason: text, publishedAt: moment }),
  Plugin: answer(
    {
      name: text,
      title: ref('LocalizedText'),
      version: text,
      inUse: truth,
      settingsSchema: anything,
      measures: listOf(
        answer(
          { key: text, name: ref('LocalizedText'), source: ref('LocalizedText') },
          { unit: ref('LocalizedText'), denominator: ref('LocalizedText') },
        ),
      ),
      operators: listOf(
        answer({ name: text, label: ref('LocalizedText'), expects: oneOf('none', 'scalar', 'number', 'date', 'list', 'range') }),
      ),
      sections: listOf(answer({ key: text, section: { type: 'object' } }, { title: ref('LocalizedText') })),
    },
    { settings: anything },
  ),
  PluginList: page(ref('Plugin')),
  Account: answer({ id: text, revision: integer, username: text, name: text, roles: listOf(text), locked: truth, active: truth }),
  AccountList: page(ref('Account')),
  AccessToken: answer(accessToken, accessTokenTimes),
  NewAccessToken: answer({ ...accessToken, token: text }),
  AccessTokenList: page(ref('AccessToken')),
};
