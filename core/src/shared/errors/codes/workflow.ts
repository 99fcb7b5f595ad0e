import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `workflow`. */
export const workflowErrors = {
  'WB-WORKFLOW-STATE-UNKNOWN': {
    kind: 'failed',
    title: { nl: 'Status bestaat niet', en: 'State does not exist' },
    detail: {
      nl: 'De workflow ‘{workflow}’ kent de status ‘{state}’ niet. Vraag de beheerder de inrichting te controleren.',
      en: 'The workflow “{workflow}” has no state “{state}”. Ask the administrator to check the configuration.',
    },
  },
  'WB-WORKFLOW-OUTCOME-MISSING': {
    kind: 'failed',
    title: { nl: 'Vervolg van het besluit ontbreekt', en: 'The decision leads nowhere' },
    detail: {
      nl: 'In de status ‘{state}’ is niet ingericht waarheen een besluit ‘{outcome}’ leidt. Vraag de beheerder een laatste vervolg zonder voorwaarde toe te voegen.',
      en: 'The state “{state}” does not say where the outcome “{outcome}” leads. Ask the administrator to add a last target without a condition.',
    },
  },
  'WB-WORKFLOW-TRANSITION-UNKNOWN': {
    kind: 'notFound',
    title: { nl: 'Stap bestaat niet', en: 'Transition does not exist' },
    detail: {
      nl: 'De stap ‘{transition}’ bestaat niet in de workflow ‘{workflow}’. Kies een van de stappen die bij het project staan.',
      en: 'The transition “{transition}” does not exist in the workflow “{workflow}”. Choose one of those shown with the project.',
    },
  },
  'WB-WORKFLOW-TRANSITION-NOT-NOW': {
    kind: 'conflict',
    title: { nl: 'Stap kan nu niet', en: 'Transition is not possible now' },
    detail: {
      nl: '‘{transition}’ kan niet terwijl het project in ‘{state}’ staat. Ververs de pagina en kies een van de stappen die er staan.',
      en: '“{transition}” is not possible while the project is in “{state}”. Refresh the page and choose one of the transitions shown.',
    },
  },
  'WB-WORKFLOW-TRANSITION-FORBIDDEN': {
    kind: 'forbidden',
    title: { nl: 'U mag deze stap niet zetten', en: 'You may not take this transition' },
    detail: {
      nl: '‘{transition}’ is voor een andere rol dan die u heeft. Vraag iemand met die rol.',
      en: '“{transition}” is for another role than yours. Ask someone who holds that role.',
    },
  },
  'WB-WORKFLOW-GUARD': {
    kind: 'conflict',
    title: { nl: 'Aan de voorwaarde is niet voldaan', en: 'The condition is not met' },
    detail: {
      nl: '‘{transition}’ kan nog niet: aan de voorwaarde is niet voldaan, of er ontbreekt een gegeven. Vul de antwoorden aan en probeer het opnieuw.',
      en: '“{transition}” is not possible yet: its condition is not met, or something it needs is unknown. Complete the answers and try again.',
    },
  },
  'WB-WORKFLOW-ANSWERS-MISSING': {
    kind: 'conflict',
    title: { nl: 'Er ontbreken antwoorden', en: 'Answers are missing' },
    detail: {
      nl: 'Voor ‘{transition}’ zijn antwoorden nodig die ontbreken: {answers}. Vul ze in en probeer het opnieuw.',
      en: '“{transition}” needs answers that are missing: {answers}. Fill them in and try again.',
    },
  },
  'WB-WORKFLOW-REMARK-MISSING': {
    kind: 'invalid',
    title: { nl: 'Toelichting ontbreekt', en: 'Remark is missing' },
    detail: {
      nl: 'Bij ‘{transition}’ hoort een toelichting. Schrijf kort waarom u deze stap zet.',
      en: '“{transition}” needs a remark. Write briefly why you take it.',
    },
  },
  'WB-WORKFLOW-STEP-NOT-NOW': {
    kind: 'conflict',
    title: { nl: 'Deze stap is niet aan de orde', en: 'This step is not under way' },
    detail: {
      nl: 'Over ‘{step}’ wordt nu niet gestemd; misschien is er intussen besloten. Ververs de pagina.',
      en: 'There is no vote on “{step}” now; perhaps it was decided in the meantime. Refresh the page.',
    },
  },
  'WB-WORKFLOW-NOT-A-VOTER': {
    kind: 'forbidden',
    title: { nl: 'U stemt niet mee', en: 'You do not vote' },
    detail: {
      nl: 'In de stap ‘{step}’ stemt een andere rol dan die u heeft. Vraag de beheerder als u wel zou moeten stemmen.',
      en: 'Another role than yours votes in the step “{step}”. Ask the administrator if you should have a vote.',
    },
  },
  'WB-WORKFLOW-SEPARATION-OF-DUTIES': {
    kind: 'forbidden',
    title: { nl: 'U beslist niet over uw eigen project', en: 'You do not decide on your own project' },
    detail: {
      nl: 'U diende dit project in of bent er opdrachtgever van; daarom stemt u niet mee in ‘{step}’. Laat dit aan de anderen over.',
      en: 'You submitted or sponsor this project, so you do not vote in “{step}”. Leave this to the others.',
    },
  },
  'WB-WORKFLOW-MOTIVATION-MISSING': {
    kind: 'invalid',
    title: { nl: 'Motivering ontbreekt', en: 'Motivation is missing' },
    detail: {
      nl: 'Bij uw stem in ‘{step}’ hoort een motivering. Schrijf kort waarom u zo stemt.',
      en: 'Your vote in “{step}” needs a motivation. Write briefly why you vote so.',
    },
  },
  'WB-WORKFLOW-NO-VOTER': {
    kind: 'conflict',
    title: { nl: 'Te weinig mensen mogen stemmen', en: 'Too few people may vote' },
    detail: {
      nl: 'In de stap ‘{step}’ mogen minder mensen stemmen dan er stemmen nodig zijn. Vraag de beheerder de rol aan iemand te geven die dit project niet indiende en er geen opdrachtgever van is.',
      en: 'In the step “{step}” fewer people may vote than votes are needed. Ask the administrator to give the role to someone who neither submitted nor sponsors this project.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
