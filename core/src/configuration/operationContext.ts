import type { Scope } from '../shared/actor.ts';
import type { Clock } from '../shared/clock.ts';
import type { IdSource } from '../shared/ids.ts';
import type { Store } from '../storage/port.ts';
import type { MeasureHost } from '../plugins/measureHost.ts';
import type { ReleaseLibrary } from './releaseLibrary.ts';

/** What every operation gets first: which town and who, the data, and the sources of time, ids and measures. No global state exists beside it. */
export type OperationContext = {
  scope: Scope;
  store: Store;
  clock: Clock;
  newId: IdSource;
  releases: ReleaseLibrary;
  measures: MeasureHost;
};
