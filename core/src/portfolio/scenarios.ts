import type { Scope } from '../shared/actor.ts';
import type { StoredRecord } from '../storage/port.ts';
import type { ScenarioView } from './sensitivityViews.ts';

/** A trial that somebody kept for everybody who reads the ranking. What it changes is named: `weights` today. */
export type ScenarioRecord = StoredRecord & {
  name: string;
  by: string;
  byName: string;
  createdAt: string;
  release: string;
  releaseNumber: string;
  weights: Readonly<Record<string, number>>;
};

/** Scenarios that one town can keep. */
export const maximumScenarios = 500;

export const scenarioView = ({ by, municipality: _municipality, ...record }: ScenarioRecord, { actor }: Scope): ScenarioView => ({
  ...record,
  mine: by === actor.id,
});
