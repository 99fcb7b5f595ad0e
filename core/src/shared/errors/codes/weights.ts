import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the rooms `weights` and `agreement`. */
export const weightsErrors = {
  'WB-WEIGHTS-INVALID': {
    kind: 'invalid',
    title: { nl: 'De oordelen kloppen niet', en: 'The judgements are not right' },
    detail: {
      nl: 'Op {count} plaatsen staat iets waaruit geen gewichten kunnen volgen. Per plaats staat hieronder wat er nodig is; er is niets veranderd aan wat al bewaard was.',
      en: '{count} places hold something from which no weights can follow. What each place needs is listed below; what had been saved has not changed.',
    },
  },
  'WB-WEIGHTS-SESSION-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Weegsessie niet gevonden', en: 'Weighting session not found' },
    detail: {
      nl: 'Deze weegsessie bestaat niet, of u bent er niet voor uitgenodigd. Kies een sessie uit uw lijst.',
      en: 'This weighting session does not exist, or you were not invited to it. Choose a session from your list.',
    },
  },
  'WB-WEIGHTS-SESSION-STALE': {
    kind: 'stale',
    title: { nl: 'De weegsessie is intussen gewijzigd', en: 'The weighting session was changed meanwhile' },
    detail: {
      nl: 'Iemand anders heeft deze weegsessie gewijzigd nadat u haar opende. Haal haar opnieuw op en probeer het nog eens.',
      en: 'Somebody else changed this weighting session after you opened it. Load it again and try once more.',
    },
  },
  'WB-WEIGHTS-SESSION-ENDED': {
    kind: 'conflict',
    title: { nl: 'De weegsessie is afgelopen', en: 'The weighting session has ended' },
    detail: {
      nl: 'Deze weegsessie is vastgesteld of afgebroken en verandert niet meer. Open een nieuwe sessie.',
      en: 'This weighting session was adopted or called off and does not change any more. Open a new session.',
    },
  },
  'WB-WEIGHTS-COLLECTING-CLOSED': {
    kind: 'conflict',
    title: { nl: 'De ronde is gesloten', en: 'The round is closed' },
    detail: {
      nl: 'De begeleider heeft deze ronde gesloten; oordelen kunnen niet meer worden gewijzigd. Bekijk de uitkomst, of vraag de begeleider om een nieuwe ronde.',
      en: 'The facilitator has closed this round; judgements can no longer be changed. Look at the outcome, or ask the facilitator for another round.',
    },
  },
  'WB-WEIGHTS-COLLECTING-OPEN': {
    kind: 'conflict',
    title: { nl: 'De ronde loopt nog', en: 'The round is still open' },
    detail: {
      nl: 'Dit kan pas als de oordelen binnen zijn. Sluit eerst de ronde.',
      en: 'This is possible once the judgements are in. Close the round first.',
    },
  },
  'WB-WEIGHTS-NOT-INVITED': {
    kind: 'forbidden',
    title: { nl: 'U bent geen deelnemer', en: 'You are not a participant' },
    detail: {
      nl: 'Alleen wie is uitgenodigd geeft een oordeel in deze weegsessie. De begeleider kan u uitnodigen zolang de ronde loopt.',
      en: 'Only those invited give a judgement in this weighting session. The facilitator can invite you while the round is open.',
    },
  },
  'WB-WEIGHTS-JUDGEMENT-STALE': {
    kind: 'stale',
    title: { nl: 'Uw oordeel is elders gewijzigd', en: 'Your judgement was changed elsewhere' },
    detail: {
      nl: 'U hebt uw oordeel intussen in een ander venster gewijzigd. Haal het opnieuw op en maak uw wijziging nog eens.',
      en: 'You changed your judgement in another window meanwhile. Load it again and make your change once more.',
    },
  },
  'WB-WEIGHTS-NODE-UNKNOWN': {
    kind: 'invalid',
    title: { nl: 'Dit doel kan niet worden gewogen', en: 'This goal cannot be weighed' },
    detail: {
      nl: 'Onder het doel "{goal}" staan {count} doelen. Een weegsessie vergelijkt er 2 tot en met {maximum}; kies een ander doel, of groepeer de doelen eerst onder een hoger doel.',
      en: 'There are {count} goals under the goal "{goal}". A weighting session compares 2 to {maximum} of them; choose another goal, or group the goals under a higher goal first.',
    },
  },
  'WB-WEIGHTS-PARTICIPANTS-INVALID': {
    kind: 'invalid',
    title: { nl: 'De deelnemers kloppen niet', en: 'The participants are not right' },
    detail: {
      nl: 'Nodig 1 tot en met {maximum} mensen uit die een actief account in uw gemeente hebben, ieder één keer. Onbekend: {unknown}.',
      en: 'Invite 1 to {maximum} people who have an active account in your municipality, each once. Unknown: {unknown}.',
    },
  },
  'WB-WEIGHTS-TEXT-INVALID': {
    kind: 'invalid',
    title: { nl: 'Er ontbreekt tekst', en: 'Text is missing' },
    detail: {
      nl: 'Geef een titel of een reden, in hoogstens {maximum} tekens.',
      en: 'Give a title or a reason, in at most {maximum} characters.',
    },
  },
  'WB-WEIGHTS-NOBODY-HANDED-IN': {
    kind: 'conflict',
    title: { nl: 'Er is nog niets ingeleverd', en: 'Nothing was handed in yet' },
    detail: {
      nl: 'Nog niemand heeft ingeleverd; er is niets om uit te rekenen. Wacht op ten minste één deelnemer, of breek de sessie af.',
      en: 'Nobody has handed in yet; there is nothing to compute from. Wait for at least one participant, or call the session off.',
    },
  },
  'WB-WEIGHTS-ROUNDS-FULL': {
    kind: 'conflict',
    title: { nl: 'Er zijn genoeg ronden geweest', en: 'There were enough rounds' },
    detail: {
      nl: 'Een weegsessie heeft hoogstens {maximum} ronden. Stel de gewichten vast, of open een nieuwe sessie.',
      en: 'A weighting session has at most {maximum} rounds. Adopt the weights, or open a new session.',
    },
  },
  'WB-WEIGHTS-GOALS-CHANGED': {
    kind: 'conflict',
    title: { nl: 'De doelen zijn veranderd', en: 'The goals have changed' },
    detail: {
      nl: 'In het concept staan onder dit doel andere doelen dan die in de sessie zijn gewogen. Zet de doelen in het concept terug, of open een nieuwe sessie.',
      en: 'In the draft other goals stand under this goal than were weighed in the session. Put the goals in the draft back, or open a new session.',
    },
  },
  'WB-WEIGHTS-ADOPTION-INVALID': {
    kind: 'invalid',
    title: { nl: 'De vaststelling is niet volledig', en: 'The adoption is not complete' },
    detail: {
      nl: 'Op {count} plaatsen moet de vaststelling nog worden aangevuld of verbeterd; hieronder staat waar.',
      en: 'The adoption still has to be completed or corrected in {count} places, listed below.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
