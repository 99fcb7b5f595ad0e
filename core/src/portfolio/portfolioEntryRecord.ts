import type { CompiledFramework } from '../framework/compileFramework.ts';
import type { RankingRow } from './rankingViews.ts';
import type { MissingEffect } from '../framework/weighing.ts';
import type { Project } from '../projects/project.ts';
import { projectTerms, type ProjectTerms } from '../sensitivity/projectTerms.ts';
import { shownScore } from '../shared/rounding.ts';
import type { NewRecord, StoredRecord } from '../storage/port.ts';

/** A row of the ranking as it is stored: the rank follows from the others, the name of the type from the active release. */
export type StoredRow = Omit<RankingRow, 'rank' | 'typeName'>;

/**
 * The compact row beside each project (collection `portfolioEntries`, same id and revision): a portfolio of thousands is read in a moment, while
 * the projects themselves carry all their evidence.
 */
export type PortfolioEntryRecord = StoredRecord & {
  row: StoredRow;
  submittedBy: string;
  /** Key of the person in the configuration. */
  projectManager?: string;
  submittedAt: string;
  changedAt: string;
  release: string;
  workflow: { key: string; release: string; state: string; step?: string; since: string };
  /** What tasks look at while an approval step is under way; absent in what an earlier version stored. */
  approval?: {
    submitter: string;
    /** Keys of persons in the configuration. */
    politicalSponsor?: string;
    officialSponsor?: string;
    /** Accounts that voted in this step. */
    voted: readonly string[];
  };
  /** Lies with its submitter after a return. */
  returned: boolean;
  /** Answers that are missing, or explanations that are asked for. */
  incomplete: boolean;
  /** What the weighing gives at weight 1, by the framework of its release; absent in what an earlier version stored. */
  terms?: ProjectTerms;
  /** Criteria that still wait for the score of a panel; absent when there are none. */
  unsettled?: readonly string[];
};

/**
 * The row that belongs to a project as it will be stored.
 * @param framework the one that it was weighed by
 */
export const portfolioEntryRecord = (project: Omit<Project, 'municipality' | 'revision'>, framework: CompiledFramework): NewRecord => {
  const { core, workflow, weighing } = project;
  const unsettled = weighing.missing.filter(waitsForPanel).map(({ key }) => key);
  const record: Omit<PortfolioEntryRecord, 'municipality' | 'revision'> = {
    id: project.id,
    row: storedRow(project),
    submittedBy: project.submittedBy,
    ...(core.projectManager === undefined ? {} : { projectManager: core.projectManager }),
    submittedAt: project.submittedAt,
    changedAt: project.changedAt,
    release: project.release,
    workflow: {
      key: workflow.workflow,
      release: workflow.release,
      state: workflow.state,
      since: workflow.since,
      ...(workflow.step === undefined ? {} : { step: workflow.step }),
    },
    ...(workflow.step === undefined ? {} : { approval: approvalOf(project) }),
    returned: project.returned !== undefined,
    terms: projectTerms(framework, weighing),
    incomplete:
      project.openQuestions !== undefined ||
      weighing.missing.some((effect) => !waitsForPanel(effect)) ||
      weighing.escalations.some(({ requiresAnswer }) => requiresAnswer !== undefined),
    ...(unsettled.length === 0 ? {} : { unsettled }),
  };
  return record;
};

/** Assessors settle it; its submitter can do nothing about it. */
export const waitsForPanel = ({ kind, facts }: MissingEffect): boolean =>
  kind === 'criterion' && facts.some((fact) => fact.startsWith('judgements.'));

const approvalOf = ({
  core: { politicalSponsor, officialSponsor },
  workflow: { submitter, step, votes },
}: Pick<Project, 'core' | 'workflow'>): NonNullable<PortfolioEntryRecord['approval']> => ({
  submitter,
  ...(politicalSponsor === undefined ? {} : { politicalSponsor }),
  ...(officialSponsor === undefined ? {} : { officialSponsor }),
  voted: votes.filter((vote) => vote.step === step).map(({ account }) => account),
});

/** Optional parts are set one by one: a literal that spreads them costs more than all the rest. */
const storedRow = ({ code, typeKey, core, phase, weighing, status }: Omit<Project, 'municipality' | 'revision'>): StoredRow => {
  const { name, domain, programme, statutory, netCost, ftePlanYear } = core;
  const { priority, urgency, impactLoad, advice, knockouts } = weighing;
  const row: StoredRow = {
    code,
    name,
    typeKey,
    phase,
    interval: weighing.interval,
    completeness: weighing.completeness,
    positive: weighing.contribution.positive,
    negative: weighing.contribution.negative,
    net: weighing.contribution.net,
    provisional: weighing.provisional,
    possibleAdvice: weighing.possibleAdvice,
    route: weighing.route,
    escalations: weighing.escalations.flatMap(({ key, outcome }) => (outcome === 'certain' ? [key] : [])),
    knockout: knockouts.some(({ outcome }) => outcome === 'certain') ? 'certain' : knockouts.length > 0 ? 'possible' : 'none',
    statutory: statutory.claimed ? (statutory.agreed ? 'agreed' : 'requested') : 'none',
    parts: topLevelParts(weighing.goals),
  };
  if (domain !== undefined) row.domain = domain;
  if (programme !== undefined) row.programme = programme;
  if (priority !== undefined) row.priority = priority;
  if (urgency !== undefined) row.urgency = urgency;
  if (impactLoad !== undefined) row.impactLoad = impactLoad;
  if (advice !== undefined) row.advice = advice;
  if (netCost !== undefined) row.netCost = netCost;
  if (ftePlanYear !== undefined) row.fte = ftePlanYear;
  if (status !== undefined) row.status = status;
  return row;
};

/** Points of the leaves, summed per top-level goal; positive and negative stay apart. */
const topLevelParts = (goals: Project['weighing']['goals']): RankingRow['parts'] => {
  const parts = new Map<string, { positive: number; negative: number }>();
  for (const { goal, path, positive, negative } of goals) {
    const top = path[0] ?? goal;
    const sum = parts.get(top) ?? { positive: 0, negative: 0 };
    parts.set(top, { positive: sum.positive + positive, negative: sum.negative + negative });
  }
  return [...parts].map(([goal, { positive, negative }]) => ({ goal, positive: shownScore(positive), negative: shownScore(negative) }));
};
