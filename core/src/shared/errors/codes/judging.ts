import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `judging`. */
export const judgingErrors = {
  'WB-JUDGEMENT-SCORE-INVALID': {
    kind: 'invalid',
    title: { nl: 'Deze score staat niet op de schaal', en: 'This score is not on the scale' },
    detail: {
      nl: 'Kies een score van de schaal: {scores}. Wat u schreef is niet verloren.',
      en: 'Choose a score of the scale: {scores}. What you wrote is not lost.',
    },
  },
  'WB-JUDGEMENT-MOTIVATION-MISSING': {
    kind: 'invalid',
    title: { nl: 'De motivering ontbreekt', en: 'The motivation is missing' },
    detail: {
      nl: 'Schrijf in een paar zinnen waarom u deze score geeft, ten hoogste 4.000 tekens.',
      en: 'Write in a few sentences why you give this score, at most 4,000 characters.',
    },
  },
  'WB-JUDGEMENT-REASON-MISSING': {
    kind: 'invalid',
    title: { nl: 'Waarom past u uw score aan?', en: 'Why do you revise your score?' },
    detail: {
      nl: 'Alle beoordelaars hebben elkaars score gezien. Schrijf daarom op waarom u de uwe wijzigt, ten hoogste 4.000 tekens.',
      en: "All assessors have seen each other's scores. So write down why you change yours, at most 4,000 characters.",
    },
  },
  'WB-JUDGEMENT-FULL': {
    kind: 'conflict',
    title: { nl: 'De beoordeling is al compleet', en: 'The assessment is complete already' },
    detail: {
      nl: 'Er zijn {needed} beoordelaars nodig en die hebben hun score gegeven; zij kennen elkaars scores nu. Een score erbij zou niet meer onbevangen zijn.',
      en: "{needed} assessors are needed and they have given their scores; they know each other's scores now. One more would no longer be unbiased.",
    },
  },
  'WB-JUDGEMENT-SETTLED': {
    kind: 'conflict',
    title: { nl: 'De score is al vastgesteld', en: 'The score has been settled already' },
    detail: {
      nl: 'Dit criterium is al vastgesteld. Een beoordelaar of de voorzitter kan zo nodig een andere score vaststellen, met motivering.',
      en: 'This criterion has been settled. If need be, an assessor or the chair can settle another score, with a motivation.',
    },
  },
  'WB-JUDGEMENT-NOT-COMPLETE': {
    kind: 'conflict',
    title: { nl: 'Nog niet iedereen heeft gescoord', en: 'Not everybody has scored yet' },
    detail: {
      nl: 'Er zijn {count} van de {needed} scores binnen. Bespreken en vaststellen kan als alle scores er zijn.',
      en: '{count} of the {needed} scores are in. Talking and settling is possible once all scores are there.',
    },
  },
  'WB-JUDGEMENT-NOT-ASSESSOR': {
    kind: 'forbidden',
    title: { nl: 'U beoordeelt dit niet', en: 'You do not assess this' },
    detail: {
      nl: 'Alleen wie meebeoordeelt of de voorzitter kan dit doen. Wie het project indiende of leidt beoordeelt het niet zelf.',
      en: 'Only an assessor or the chair can do this. Who submitted or leads the project does not assess it.',
    },
  },
  'WB-JUDGEMENT-CONVERSATION-NEEDED': {
    kind: 'conflict',
    title: { nl: 'Eerst een gesprek', en: 'A conversation first' },
    detail: {
      nl: 'De scores liggen meer dan {distance} uit elkaar. Leg eerst vast wanneer en met wie u erover sprak en wat er is gezegd; stel daarna de score vast.',
      en: 'The scores are more than {distance} apart. First record when and with whom you talked about it and what was said; then settle the score.',
    },
  },
  'WB-JUDGEMENT-CONVERSATION-INVALID': {
    kind: 'invalid',
    title: { nl: 'Het gesprek is niet compleet vastgelegd', en: 'The conversation is not recorded completely' },
    detail: {
      nl: 'Vul in op welke dag het gesprek was (niet in de toekomst), welke beoordelaars erbij waren (minstens twee) en wat er is gezegd (ten hoogste 4.000 tekens).',
      en: 'Fill in on which day the conversation was (not in the future), which assessors took part (at least two) and what was said (at most 4,000 characters).',
    },
  },
  'WB-JUDGEMENT-STALE': {
    kind: 'stale',
    title: { nl: 'De beoordeling is intussen gewijzigd', en: 'The assessment has changed in the meantime' },
    detail: {
      nl: 'Een andere beoordelaar wijzigde iets nadat u dit opende. Bekijk de scores opnieuw en stel daarna vast; uw motivering blijft staan.',
      en: 'Another assessor changed something after you opened this. Look at the scores again and then settle; your motivation stays.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
