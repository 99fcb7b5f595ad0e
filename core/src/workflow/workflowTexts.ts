import type { Problem } from '../rules/problem.ts';

type Words = Pick<Problem, 'message' | 'remedy'>;

const words = (nl: string, en: string, remedyNl: string, remedyEn: string): Words => ({
  message: { nl, en },
  remedy: { nl: remedyNl, en: remedyEn },
});

/** What `checkWorkflow` says, and how to mend it. */
export const workflowTexts = {
  state: (key: string, remedy: Words['remedy']): Words => ({
    message: { nl: `De status ‘${key}’ bestaat niet.`, en: `The state “${key}” does not exist.` },
    remedy,
  }),
  role: (key: string, remedy: Words['remedy']): Words => ({
    message: { nl: `De rol ‘${key}’ bestaat niet.`, en: `The role “${key}” does not exist.` },
    remedy,
  }),
  duplicate: (key: string) =>
    words(
      `De sleutel ‘${key}’ staat er twee keer.`,
      `The key “${key}” stands there twice.`,
      'Geef elk een eigen sleutel.',
      'Give each a key of its own.',
    ),
  unreachable: (name: string) =>
    words(
      `Geen enkele stap leidt naar ‘${name}’.`,
      `Nothing leads to “${name}”.`,
      'Voeg een overgang of besluit toe dat hierheen leidt, of haal de status weg.',
      'Add a transition or outcome that leads here, or remove the state.',
    ),
  deadEnd: (name: string) =>
    words(
      `Uit ‘${name}’ leidt geen stap: een project blijft hier steken.`,
      `Nothing leads out of “${name}”: a project gets stuck here.`,
      'Voeg een overgang toe, of maak hiervan een eindstatus.',
      'Add a transition, or make this a final state.',
    ),
  noEnd: (name: string) =>
    words(
      `Vanuit ‘${name}’ is geen eindstatus te bereiken.`,
      `No final state can be reached from “${name}”.`,
      'Voeg een weg naar een eindstatus toe.',
      'Add a way to a final state.',
    ),
  finalLeft: (name: string) =>
    words(
      `‘${name}’ is een eindstatus, maar er begint een stap.`,
      `“${name}” is a final state, but something starts there.`,
      'Haal de stap weg, of maak er geen eindstatus van.',
      'Remove it, or make the state not final.',
    ),
  nobody: (label: string) =>
    words(
      `Niemand mag ‘${label}’ doen.`,
      `Nobody may take “${label}”.`,
      'Kies een rol, of laat de indiener het doen.',
      'Choose a role, or let the submitter do it.',
    ),
  noFrom: (label: string) =>
    words(
      `‘${label}’ begint nergens.`,
      `“${label}” starts nowhere.`,
      'Kies ten minste één status waaruit de stap begint.',
      'Choose at least one state from which it starts.',
    ),
  noSteps: (name: string) =>
    words(
      `De besluitvorming in ‘${name}’ heeft geen stappen.`,
      `The approval in “${name}” has no steps.`,
      'Voeg een stap toe, of haal de besluitvorming weg.',
      'Add a step, or remove the approval.',
    ),
  noApprovers: (name: string) =>
    words(
      `Niemand stemt in de stap ‘${name}’.`,
      `Nobody votes in the step “${name}”.`,
      'Kies een rol of een antwoord dat iemand aanwijst.',
      'Choose a role or an answer that names someone.',
    ),
  quorum: (name: string) =>
    words(
      `Het aantal stemmen in de stap ‘${name}’ kan niet.`,
      `The number of votes in the step “${name}” is not possible.`,
      'Kies een aantal van 1 of meer, of een percentage van 1 tot en met 100.',
      'Choose a number of 1 or more, or a percentage from 1 to 100.',
    ),
  advisoryLast: (name: string) =>
    words(
      `De laatste stap ‘${name}’ adviseert alleen; daarna beslist niemand.`,
      `The last step “${name}” only advises; nobody decides after it.`,
      'Voeg een beslissende stap toe, of laat deze stap beslissen.',
      'Add a deciding step, or let this step decide.',
    ),
  noOutcome: (name: string, outcome: string) =>
    words(
      `In ‘${name}’ is niet gezegd waarheen ‘${outcome}’ leidt.`,
      `“${name}” does not say where “${outcome}” leads.`,
      'Voeg een vervolg toe.',
      'Add a target.',
    ),
  lastCondition: (name: string, outcome: string) =>
    words(
      `In ‘${name}’ heeft het laatste vervolg van ‘${outcome}’ een voorwaarde: als die niet geldt, leidt het besluit nergens heen.`,
      `In “${name}” the last target of “${outcome}” has a condition: when it does not hold, the decision leads nowhere.`,
      'Voeg een laatste vervolg zonder voorwaarde toe.',
      'Add a last target without a condition.',
    ),
  neverTaken: (name: string, outcome: string) =>
    words(
      `In ‘${name}’ staat bij ‘${outcome}’ iets achter een vervolg zonder voorwaarde; dat wordt nooit gekozen.`,
      `In “${name}” something stands after a target without a condition of “${outcome}”; it is never taken.`,
      'Zet het vervolg zonder voorwaarde achteraan.',
      'Put the target without a condition last.',
    ),
} as const;
