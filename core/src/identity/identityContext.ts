import type { ReleaseLibrary } from '../configuration/releaseLibrary.ts';
import type { Clock } from '../shared/clock.ts';
import type { IdSource } from '../shared/ids.ts';
import type { Store } from '../storage/port.ts';

/** What signing in needs while there is no actor yet. */
export type IdentityContext = { store: Store; releases: ReleaseLibrary; clock: Clock; newId: IdSource };
