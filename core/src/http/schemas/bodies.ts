import { weightLimits } from '../../weights/weightLimits.ts';
import { oneOf, request, type Schema } from './build.ts';

/** A JSON Schema of a request body with the name that it has in the OpenAPI document and in the build. It refers to nothing outside itself. */
export type NamedSchema = { name: string; schema: Schema };

const key: Schema = { type: 'string', minLength: 1, maxLength: 100 };
const line: Schema = { type: 'string', minLength: 1, maxLength: 200 };
const note: Schema = { type: 'string', maxLength: 500 };
const story: Schema = { type: 'string', maxLength: 10_000 };
const answers: Schema = { type: 'object', maxProperties: 200 };
const roles: Schema = { type: 'array', items: key, maxItems: 50, uniqueItems: true };
const weights: Schema = {
  type: 'object',
  minProperties: 1,
  maxProperties: 2_000,
  additionalProperties: { type: 'number', minimum: 0, maximum: 1e6 },
};
const accounts: Schema = { type: 'array', items: key, maxItems: weightLimits.participants };
const reason: Schema = { type: 'string', maxLength: weightLimits.story };
const weightLine: Schema = { type: 'string', maxLength: weightLimits.line };
const goals: Schema = { type: 'array', items: key, maxItems: weightLimits.goals };
const percentages: Schema = { type: 'object', maxProperties: weightLimits.goals, additionalProperties: { type: 'number' } };
/** Whatever its items are: what is wrong with each is said in the words of comparisons. */
const comparisons: Schema = { type: 'array', maxItems: weightLimits.goals * weightLimits.goals };
const password: Schema = { type: 'string', maxLength: 200 };

const target: Schema = {
  oneOf: [
    request({ kind: { const: 'nextAdvice' } }),
    request({ kind: { const: 'nextBand' }, criterion: key }),
    request({ kind: { const: 'priority' }, priority: { type: 'number', minimum: -1_000, maximum: 1_000 } }),
  ],
};

/** Text by path, or what the server has: `active`, `draft`, the hash of a release. */
const mergeSource: Schema = {
  oneOf: [
    request(
      { files: { type: 'object', maxProperties: 10_000, additionalProperties: { type: 'string' } } },
      { checksum: { type: 'string', maxLength: 64 } },
    ),
    request({ source: { type: 'string', minLength: 1, maxLength: 64 } }),
  ],
};

/** What takes the place of a state that is gone, by type and state. */
const states: Schema = { type: 'object', maxProperties: 500, additionalProperties: key };

/** Every request body. */
export const bodies = {
  signIn: { name: 'SignIn', schema: request({ municipality: key, username: key, password }) },
  startReplay: { name: 'StartReplay', schema: request({ from: key, to: key }, { again: { type: 'boolean' } }) },
  startDraft: { name: 'StartDraft', schema: request({ typeKey: key }, { answers, projectCode: key }) },
  saveDraft: { name: 'SaveDraft', schema: request({ answers }, { page: key, title: { type: 'string', maxLength: 200 } }) },
  trialWeighing: { name: 'TrialWeighingRequest', schema: request({ typeKey: key, answers }, { release: key, projectCode: key }) },
  counterfactuals: { name: 'CounterfactualRequest', schema: request({ target }) },
  trialCounterfactuals: {
    name: 'TrialCounterfactualRequest',
    schema: request({ typeKey: key, answers, target }, { release: key, projectCode: key }),
  },
  submitProject: { name: 'SubmitProject', schema: request({}, { draftId: key, typeKey: key, answers }) },
  changeAnswers: { name: 'ChangeAnswers', schema: request({ answers }) },
  takeTransition: { name: 'TakeTransition', schema: request({ transition: key }, { remark: story }) },
  castVote: { name: 'CastVote', schema: request({ step: key, vote: oneOf('approve', 'reject', 'return') }, { motivation: story }) },
  adoptOutcomes: { name: 'AdoptOutcomes', schema: request({}, { testCases: { type: 'array', items: key, maxItems: 10_000 } }) },
  waiveTestCase: { name: 'WaiveTestCase', schema: request({ reason: story, outcomeHash: key }) },
  previewMove: { name: 'PreviewMove', schema: request({ codes: { type: 'array', items: key, maxItems: 100 } }, { states }) },
  startMove: {
    name: 'StartMove',
    schema: request({ codes: { type: 'array', items: key, maxItems: 10_000 }, release: key, reason: story }, { states }),
  },
  agreeStatutory: { name: 'AgreeStatutory', schema: request({ agreed: { type: 'boolean' } }) },
  recordEvidence: {
    name: 'RecordEvidence',
    schema: request(
      {},
      {
        class: oneOf('A', 'B', 'C'),
        baseline: note,
        expectedValue: note,
        year: { type: 'integer', minimum: 1900, maximum: 2200 },
        source: note,
        remark: { type: 'string', maxLength: 2_000 },
      },
    ),
  },
  reviewEvidence: { name: 'ReviewEvidence', schema: request({}, { remark: { type: 'string', maxLength: 2_000 } }) },
  assess: { name: 'AssessCriterion', schema: request({ score: { type: 'number' }, motivation: story }, { reason: story }) },
  converse: {
    name: 'RecordConversation',
    schema: request({
      on: { type: 'string', maxLength: 10 },
      present: { type: 'array', items: key, maxItems: 20, uniqueItems: true },
      said: story,
    }),
  },
  settle: {
    name: 'SettleJudgement',
    schema: request({ score: { type: 'number' }, motivation: story, panelRevision: { type: 'integer', minimum: 0 } }),
  },
  report: { name: 'ReportProgress', schema: request({ status: oneOf('green', 'amber', 'red') }, { explanation: story }) },
  savedView: {
    name: 'SaveView',
    schema: request({
      name: line,
      parameters: { type: 'object', maxProperties: 40, additionalProperties: { type: 'string', maxLength: 200 } },
    }),
  },
  scenario: { name: 'SaveScenario', schema: request({ name: line, weights }) },
  draftWeights: { name: 'SaveDraftWeights', schema: request({ weights }) },
  robustness: {
    name: 'AskRobustness',
    schema: request(
      {},
      {
        seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295 },
        samples: { type: 'integer', minimum: 1, maximum: 10_000 },
        spread: { type: 'number', minimum: 1, maximum: 10 },
        agreed: { type: 'boolean' },
        factors: { type: 'object', maxProperties: 2_000, additionalProperties: { type: 'number', minimum: 1, maximum: 10 } },
        top: { type: 'integer', minimum: 1, maximum: 100_000 },
      },
    ),
  },
  configurationPart: { name: 'SaveConfigurationPart', schema: request({ value: {} }, { base: {} }) },
  showPresence: { name: 'ShowPresence', schema: request({ part: key }, { key, leaves: { type: 'boolean' } }) },
  publish: {
    name: 'PublishRelease',
    schema: request({ reason: { type: 'string', minLength: 1, maxLength: 2_000 } }, { intakes: oneOf('ask', 'keep') }),
  },
  mend: {
    name: 'MendFinding',
    schema: request(
      { code: key, part: key, pointer: { type: 'string', maxLength: 2_000 }, mend: { type: 'integer', minimum: 0, maximum: 20 } },
      { key, line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
    ),
  },
  activate: { name: 'ActivateRelease', schema: request({ release: key, reason: { type: 'string', minLength: 1, maxLength: 2_000 } }) },
  requestReview: { name: 'RequestReview', schema: request({ account: key }) },
  reviewDraft: {
    name: 'ReviewDraft',
    schema: request({ verdict: oneOf('approved', 'refused'), hash: key }, { remark: { type: 'string', maxLength: 2_000 } }),
  },
  schedule: {
    name: 'ScheduleRelease',
    schema: request(
      {
        at: { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$`, maxLength: 40 },
        reason: { type: 'string', minLength: 1, maxLength: 2_000 },
      },
      { intakes: oneOf('ask', 'keep') },
    ),
  },
  createAccount: { name: 'CreateAccount', schema: request({ username: key, name: line, roles, password }) },
  updateAccount: {
    name: 'UpdateAccount',
    schema: request({}, { username: key, name: line, roles, active: { type: 'boolean' }, password }),
  },
  createAccessToken: {
    name: 'CreateAccessToken',
    schema: request({
      name: line,
      permissions: {
        type: 'array',
        items: oneOf('configuration:read', 'configuration:edit', 'configuration:publish'),
        minItems: 1,
        uniqueItems: true,
      },
      days: { type: 'integer', minimum: 1, maximum: 366 },
    }),
  },
  pushFolder: {
    name: 'PushFolder',
    schema: request(
      { ours: mergeSource, base: mergeSource },
      {
        choices: {
          type: 'array',
          maxItems: 10_000,
          items: request({ file: line, path: { type: 'string', maxLength: 2_000 }, side: oneOf('base', 'ours', 'theirs') }),
        },
        dryRun: { type: 'boolean' },
        delete: { type: 'boolean' },
        acceptRemovals: { type: 'boolean' },
      },
    ),
  },
  openWeightSession: {
    name: 'OpenWeightSession',
    schema: request(
      {
        title: weightLine,
        method: oneOf('pairwise', 'points'),
        attribution: oneOf('names', 'roles', 'anonymous'),
        participants: accounts,
      },
      { goal: key },
    ),
  },
  inviteParticipants: { name: 'InviteParticipants', schema: request({ accounts }) },
  saveJudgement: {
    name: 'SaveJudgement',
    schema: request({ handedIn: { type: 'boolean' } }, { comparisons, points: { type: 'object', maxProperties: weightLimits.goals } }),
  },
  startWeightRound: { name: 'StartWeightRound', schema: request({ reason }) },
  cancelWeightSession: { name: 'CancelWeightSession', schema: request({ reason }) },
  adoptWeights: {
    name: 'AdoptWeights',
    schema: request(
      { adopted: percentages, by: weightLine, on: { type: 'string', format: 'date' } },
      { reason, reference: weightLine, preparedBy: weightLine, appliesFrom: weightLine },
    ),
  },
  computeWeights: {
    name: 'ComputeWeights',
    schema: request({}, { goals, matrix: {}, comparisons, points: { type: 'object', maxProperties: weightLimits.goals } }),
  },
} as const satisfies Record<string, NamedSchema>;
