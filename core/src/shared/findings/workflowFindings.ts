import type { FindingEntry } from './findingEntry.ts';

/** Findings of workflows and roles. */
export const workflowFindings = {
  stateUnknown: { severity: 'error', mends: true, nl: 'Een status bestaat niet.', en: 'A state does not exist.' },
  stateUnreachable: { severity: 'error', nl: 'Een status wordt nooit bereikt.', en: 'A state is never reached.' },
  stateDeadEnd: {
    severity: 'error',
    nl: 'Uit een status leidt niets, en zij is geen einde.',
    en: 'Nothing leads out of a state, and it is no end.',
  },
  stateWithoutEnd: { severity: 'warning', nl: 'Vanuit een status is geen einde te bereiken.', en: 'No end can be reached from a state.' },
  finalLeft: { severity: 'error', nl: 'Een eindstatus heeft een uitweg.', en: 'A final state has a way out.' },
  roleUnknown: { severity: 'error', mends: true, nl: 'Een rol bestaat niet.', en: 'A role does not exist.' },
  transitionNowhere: { severity: 'error', nl: 'Een overgang vertrekt nergens.', en: 'A transition starts nowhere.' },
  transitionNobody: { severity: 'error', nl: 'Niemand mag een overgang nemen.', en: 'Nobody may take a transition.' },
  transitionWithoutPerson: {
    severity: 'warning',
    nl: 'Geen actief account heeft een rol die een overgang mag nemen.',
    en: 'No active account has a role that may take a transition.',
  },
  approverWithoutPerson: {
    severity: 'warning',
    nl: 'Geen actief account heeft een rol die over een stap besluit.',
    en: 'No active account has a role that decides on a step.',
  },
  approvalWithoutSteps: { severity: 'error', nl: 'Een besluit heeft geen stappen.', en: 'A decision has no steps.' },
  stepNobody: { severity: 'error', nl: 'Niemand besluit over een stap.', en: 'Nobody decides on a step.' },
  quorumImpossible: { severity: 'error', nl: 'Een quorum kan niet.', en: 'A quorum is impossible.' },
  advisoryLast: { severity: 'error', nl: 'De laatste stap geeft alleen advies.', en: 'The last step only advises.' },
  outcomeConditional: {
    severity: 'error',
    nl: 'De laatste uitkomst van een besluit heeft een voorwaarde.',
    en: 'The last outcome of a decision has a condition.',
  },
  outcomeNeverTaken: {
    severity: 'error',
    nl: 'Een uitkomst van een besluit wordt nooit genomen.',
    en: 'An outcome of a decision is never taken.',
  },
  permissionNowhere: {
    severity: 'warning',
    nl: 'Geen rol heeft een recht dat de gemeente nodig heeft.',
    en: 'No role has a permission that the municipality needs.',
  },
  rightIncomplete: {
    severity: 'warning',
    mends: true,
    nl: 'Een rol mag iets doen met wat zij niet mag zien.',
    en: 'A role may act on what it may not see.',
  },
  rightUnseparated: {
    severity: 'warning',
    mends: true,
    nl: 'Een rol mag antwoorden wijzigen en besluit over dezelfde projecten zonder functiescheiding.',
    en: 'A role may change answers and decides on the same projects without separation of duties.',
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;
