import type { StoredRecord } from '../../storage/port.ts';
import type { StoredProject } from '../../projects/storedProject.ts';

/** What is done with the projects of a move: bring them over, or bring them back. */
export type MoveState = 'running' | 'cancelled' | 'done' | 'undoing' | 'undone';

/** An order to move projects to another release (collection `moves`). A sweep carries it out, one commit per project. */
export type MoveRecord = StoredRecord & {
  at: string;
  by: string;
  byName: string;
  reason: string;
  /** Hash and number of the release that the projects go to. */
  release: string;
  releaseNumber: string;
  codes: readonly string[];
  /** What takes the place of a state that is gone, by `<key of the project type>/<state>`. */
  states: Readonly<Record<string, string>>;
  state: MoveState;
  endedAt?: string;
  /** The server that is at it, and until when the others leave it alone. */
  holder?: string;
  heldUntil?: string;
};

/**
 * What the move did to one project (collection `movedProjects`), made in the commit of the project itself: whoever takes an interrupted move up again
 * sees what is done already.
 */
export type MovedProjectRecord = StoredRecord & {
  move: string;
  projectCode: string;
  at: string;
} & (
    | {
        outcome: 'moved' | 'restored';
        /** The project as it was stored before, to go back to. */
        before: StoredProject;
        /** Revision that the project got; it can be brought back while it still has it. */
        movedRevision: number;
      }
    | { outcome: 'refused' | 'kept'; why: { nl: string; en: string } }
  );

export const movedProjectId = (move: string, code: string): string => `${move}.${code}`;
