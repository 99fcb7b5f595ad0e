/** What a role may do. Roles are configuration; this list is what the software knows how to guard. */
export const permissions = [
  'project:read', // see dossiers and their weighing
  'project:create', // start an intake and submit it
  'project:edit', // change answers of a submitted project
  'project:decide', // take part in approval steps
  'statutory:agree', // the controller's agreement with a statutory claim
  'evidence:review', // review the evidence of a contribution
  'criterion:judge', // assess judged criteria, where the criterion names a role
  'ranking:read', // see the ranking and export it
  'weights:facilitate', // hold weighting sessions and record what was adopted
  'configuration:read',
  'configuration:edit', // change the draft
  'configuration:publish', // publish and re-activate releases
  'configuration:waive', // let a release through with a red test case, with a reason
  'project:move', // move running projects to another release
  'users:read',
  'users:manage',
  'audit:read',
] as const;
export type Permission = (typeof permissions)[number];
