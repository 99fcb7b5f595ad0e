import type { FindingEntry } from './findingEntry.ts';

/** Findings between parts: names, facts, use, texts, test cases. */
export const referenceFindings = {
  referenceUnknown: {
    severity: 'error',
    mends: true,
    nl: 'Een naam verwijst naar iets dat er niet is.',
    en: 'A name refers to something that is not there.',
  },
  factUnknown: { severity: 'error', mends: true, nl: 'Een gegeven bestaat hier niet.', en: 'A fact does not exist here.' },
  pathUnknown: { severity: 'error', mends: true, nl: 'Een veld van een gegeven bestaat niet.', en: 'A field of a fact does not exist.' },
  pathMissing: { severity: 'error', nl: 'Bij een gegeven ontbreekt het veld.', en: 'The field of a fact is missing.' },
  pathExpression: {
    severity: 'error',
    nl: 'Een pad is een uitdrukking; alleen namen met punten mogen.',
    en: 'A path is an expression; only names with dots are allowed.',
  },
  answerUnknown: { severity: 'either', mends: true, nl: 'Geen formulier vraagt dit antwoord.', en: 'No form asks this answer.' },
  answerNotAsked: {
    severity: 'either',
    nl: 'Het antwoord wordt niet bij elk projecttype gevraagd.',
    en: 'The answer is not asked for every project type.',
  },
  judgementUnknown: { severity: 'error', mends: true, nl: 'Geen panel beoordeelt dit criterium.', en: 'No panel judges this criterion.' },
  measureUnknown: { severity: 'error', mends: true, nl: 'Een meetwaarde bestaat niet.', en: 'A measure does not exist.' },
  measureNotAsked: {
    severity: 'warning',
    nl: 'Geen van de antwoorden waaruit een meetwaarde komt, wordt bij dit projecttype gevraagd.',
    en: 'None of the answers from which a measure comes is asked for this project type.',
  },
  measureUnused: {
    severity: 'warning',
    nl: 'Niets in de inrichting leest een meetwaarde van een plugin die aan staat.',
    en: 'Nothing in the configuration reads a measure of a plugin in use.',
  },
  pluginUnknown: { severity: 'error', mends: true, nl: 'Een plugin is niet geïnstalleerd.', en: 'A plugin is not installed.' },
  pluginBroken: { severity: 'error', nl: 'Een plugin kan niet worden geladen.', en: 'A plugin cannot be loaded.' },
  pluginNotUsed: {
    severity: 'error',
    nl: 'Een plugin staat bij deze gemeente niet aan.',
    en: 'A plugin is not in use in this municipality.',
  },
  timeZoneUnknown: { severity: 'error', mends: true, nl: 'De tijdzone bestaat niet.', en: 'The time zone does not exist.' },
  planYearUnknown: { severity: 'error', nl: 'Het planjaar is geen begrotingsjaar.', en: 'The plan year is no budget year.' },
  templateUnknown: {
    severity: 'error',
    mends: true,
    nl: 'Een document noemt een sjabloon dat er niet is.',
    en: 'A document names a template that is not there.',
  },
  templateNameUnknown: {
    severity: 'warning',
    mends: true,
    nl: 'Een sjabloon noemt een antwoord, meetwaarde of veld dat niets vult.',
    en: 'A template names an answer, measure or field that nothing fills.',
  },
  translationMissing: {
    severity: 'warning',
    nl: 'Een tekst staat er in het Nederlands en niet in het Engels.',
    en: 'A text stands there in Dutch and not in English.',
  },
  goalWithoutCriterion: {
    severity: 'warning',
    nl: 'Een doel heeft gewicht, maar geen criterium meet het.',
    en: 'A goal has weight, but no criterion measures it.',
  },
  criterionUnused: { severity: 'warning', nl: 'Een criterium geldt bij geen projecttype.', en: 'A criterion applies to no project type.' },
  testCaseBroken: { severity: 'error', nl: 'Een testgeval kan niet worden gewogen.', en: 'A test case cannot be weighed.' },
  testCaseDiffers: {
    severity: 'error',
    nl: 'Een testgeval geeft een andere uitkomst dan verwacht.',
    en: 'A test case gives another outcome than expected.',
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;
