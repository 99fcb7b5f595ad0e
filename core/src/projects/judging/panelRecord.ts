import { createHash } from 'node:crypto';
import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import type { Criterion, WeighingFramework } from '../../framework/weighingFramework.ts';
import { emptyPanel, type Panel, type PanelRules } from '../../judging/panel.ts';
import type { StoredRecord, Write } from '../../storage/port.ts';
import type { Project } from '../project.ts';

/** One panel as it is stored, with the fingerprint of the question that was asked; its id is `<project>:<criterion>`. */
type PanelRecord = StoredRecord & Panel & { projectCode: string; criterion: string; asked: string };

export type LoadedPanel = {
  state: Panel;
  /** 0 when nothing is stored yet. */
  revision: number;
};

/**
 * The panel of one criterion of one project. Scores on a question that has changed since (the project was submitted again under another release) do not
 * count: the panel starts anew.
 */
export const loadPanel = async (
  context: OperationContext,
  project: Project,
  criterion: PanelCriterion,
  scale: Scale,
): Promise<LoadedPanel> => {
  const record = await context.store.get<PanelRecord>(context.scope, 'judgementPanels', panelId(project.code, criterion.key));
  if (record === undefined) return { state: emptyPanel, revision: 0 };
  if (record.asked !== question(criterion, scale)) return { state: emptyPanel, revision: record.revision };
  const { assessments, conversations, settlement } = record;
  return { state: { assessments, conversations, ...(settlement === undefined ? {} : { settlement }) }, revision: record.revision };
};

/** The panel as it will be stored. */
export const panelWrite = (project: Project, criterion: PanelCriterion, scale: Scale, { state, revision }: LoadedPanel): Write => {
  const record = {
    id: panelId(project.code, criterion.key),
    projectCode: project.code,
    criterion: criterion.key,
    asked: question(criterion, scale),
    ...state,
  };
  return revision === 0
    ? { kind: 'create', collection: 'judgementPanels', record }
    : { kind: 'replace', collection: 'judgementPanels', expectedRevision: revision, record };
};

type Scale = WeighingFramework['scale'];

export type PanelCriterion = Criterion & { source: { panel: PanelRules['panel'] } };

/** The criteria of a project that a panel judges. */
export const panelCriteria = (project: Pick<Project, 'typeKey'>, compiled: CompiledRelease): PanelCriterion[] => {
  const applicable = compiled.types.get(project.typeKey)?.type.criteria ?? [];
  return compiled.framework.framework.criteria.filter(
    (criterion): criterion is PanelCriterion => applicable.includes(criterion.key) && isPanelCriterion(criterion),
  );
};

const isPanelCriterion = ({ source }: Criterion): boolean => source.kind === 'judgement' && source.panel !== undefined;

const panelId = (code: string, criterion: string): string => `${code}:${criterion}`;

/** Fingerprint of what was asked: criterion and scale. */
const question = (criterion: PanelCriterion, scale: Scale): string =>
  createHash('sha256')
    .update(JSON.stringify([criterion, scale]))
    .digest('hex');
