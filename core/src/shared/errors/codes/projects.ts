import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `projects`. */
export const projectsErrors = {
  'WB-PROJECT-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Project niet gevonden', en: 'Project not found' },
    detail: {
      nl: 'Er is in uw gemeente geen project met de code {code}. Controleer de code of zoek het project in de ranglijst.',
      en: 'Your municipality has no project with the code {code}. Check the code or look the project up in the ranking.',
    },
  },
  'WB-PROJECT-EVIDENCE-DAMAGED': {
    kind: 'failed',
    title: { nl: 'De onderbouwing van het project is niet leesbaar', en: 'The evidence of the project cannot be read' },
    detail: {
      nl: 'De woordenlijst of het voorbeeld {vocabulary} waarmee de onderbouwing is opgeslagen, ontbreekt of klopt niet met het controlegetal. Zet een reservekopie terug.',
      en: 'The vocabulary or example {vocabulary} with which the evidence was stored is missing or does not match its checksum. Restore a backup.',
    },
  },
  'WB-PROJECT-TYPE-UNKNOWN': {
    kind: 'invalid',
    title: { nl: 'Projecttype bestaat niet', en: 'Project type does not exist' },
    detail: {
      nl: 'Het projecttype "{type}" bestaat niet of wordt niet meer aangeboden. Kies een projecttype uit de lijst.',
      en: 'The project type "{type}" does not exist or is no longer offered. Choose a project type from the list.',
    },
  },
  'WB-PROJECT-TARGET-UNKNOWN': {
    kind: 'invalid',
    title: { nl: 'Dat doel is er niet', en: 'There is no such target' },
    detail: {
      nl: 'Het criterium "{criterion}" telt niet bij dit projecttype. Kies een criterium dat in de weging van het project staat.',
      en: 'The criterion "{criterion}" does not count for this project type. Choose a criterion that stands in the weighing of the project.',
    },
  },
  'WB-PROJECT-ANSWERS-INVALID': {
    kind: 'invalid',
    title: { nl: 'Nog niet alles is goed ingevuld', en: 'Not everything is filled in correctly yet' },
    detail: {
      nl: '{count} antwoorden moeten nog worden aangevuld of verbeterd. Per vraag staat hieronder wat er nodig is; wat u hebt ingevuld is bewaard gebleven.',
      en: '{count} answers still have to be completed or corrected. What each question needs is listed below; everything you filled in has been kept.',
    },
  },
  'WB-PROJECT-KNOCKED-OUT': {
    kind: 'conflict',
    title: { nl: 'Dit project kan niet worden ingediend', en: 'This project cannot be submitted' },
    detail: {
      nl: 'Het project voldoet aan een voorwaarde die indienen uitsluit (regel {rule}). Hieronder staat welke; pas het plan of het antwoord aan, of vermeld de wettelijke grondslag als het project verplicht is.',
      en: 'The project meets a condition that rules out submission (rule {rule}). It is named below; adapt the plan or the answer, or state the legal ground if the project is mandatory.',
    },
  },
  'WB-PROJECT-STALE': {
    kind: 'stale',
    title: { nl: 'Het project is intussen gewijzigd', en: 'The project has changed in the meantime' },
    detail: {
      nl: 'Iemand anders heeft project {code} gewijzigd nadat u het opende. Haal het project opnieuw op, kijk wat er is veranderd en probeer het nog eens.',
      en: 'Somebody else changed project {code} after you opened it. Fetch the project again, look at what changed and try once more.',
    },
  },
  'WB-PROJECT-LOCKED': {
    kind: 'conflict',
    title: { nl: 'De antwoorden liggen vast', en: 'The answers are fixed' },
    detail: {
      nl: 'De antwoorden van project {code} kunnen nu niet worden gewijzigd: het project is afgesloten of er is al over gestemd. Laat het project terugsturen om de antwoorden aan te passen.',
      en: 'The answers of project {code} cannot be changed now: the project is closed or has been voted on. Have the project returned to adapt the answers.',
    },
  },
  'WB-PROJECT-NOT-OWNER': {
    kind: 'forbidden',
    title: { nl: 'Dit is niet uw project', en: 'This is not your project' },
    detail: {
      nl: 'Alleen de indiener, de projectleider of iemand met het recht om projecten te wijzigen kan dit doen bij project {code}.',
      en: 'Only the submitter, the project manager or somebody with the permission to change projects can do this for project {code}.',
    },
  },
  'WB-PROJECT-NOT-RETURNED': {
    kind: 'conflict',
    title: { nl: 'Het project is niet teruggestuurd', en: 'The project was not returned' },
    detail: {
      nl: 'Project {code} kan alleen opnieuw worden ingediend nadat het met een opmerking is teruggestuurd. Wijzig de antwoorden in het dossier zelf.',
      en: 'Project {code} can only be submitted again after it was returned with a remark. Change the answers in the dossier itself.',
    },
  },
  'WB-PROJECT-KNOCKOUT-OPEN': {
    kind: 'conflict',
    title: { nl: 'Er kan nog niet worden besloten', en: 'No decision can be taken yet' },
    detail: {
      nl: 'Van project {code} staat nog niet vast of een uitsluitende voorwaarde geldt. Laat eerst de antwoorden aanvullen die hieronder worden genoemd.',
      en: 'It is not settled yet whether a condition rules out project {code}. First have the answers completed that are named below.',
    },
  },
  'WB-PROJECT-QUESTIONS-OPEN': {
    kind: 'conflict',
    title: { nl: 'Er staan nog vragen open', en: 'Questions are still open' },
    detail: {
      nl: 'Vrijgave {release} vraagt iets wat bij project {code} nog niet is beantwoord. Beantwoord eerst de vragen die hieronder staan.',
      en: 'Release {release} asks something that project {code} has not answered yet. First answer the questions that are named below.',
    },
  },
  'WB-PROJECT-KNOCKOUT-CERTAIN': {
    kind: 'conflict',
    title: { nl: 'Dit project kan niet worden opgenomen', en: 'This project cannot be admitted' },
    detail: {
      nl: 'Voor project {code} geldt een uitsluitende voorwaarde, die hieronder staat. Stuur het project terug of wijs het af.',
      en: 'A condition that rules it out holds for project {code}; it is named below. Return or reject the project.',
    },
  },
  'WB-PROJECT-ESCALATION-ANSWER': {
    kind: 'conflict',
    title: { nl: 'Er ontbreekt een verplichte toelichting', en: 'A required explanation is missing' },
    detail: {
      nl: 'Over project {code} kan pas worden besloten als het dossier de toelichting bevat die de weging vraagt. Hieronder staat welke; de projectleider kan die bij Antwoorden aanvullen.',
      en: 'A decision about project {code} has to wait until the dossier holds the explanation that the weighing asks for. It is named below; the project manager can add it under Answers.',
    },
  },
  'WB-PROJECT-MOTIVATION-MISSING': {
    kind: 'invalid',
    title: { nl: 'Schrijf een motivering', en: 'Write a motivation' },
    detail: {
      nl: 'Bij dit besluit is een motivering verplicht, omdat de weging van project {code} een escalatie kent. Schrijf in een paar zinnen waarom u zo besluit.',
      en: 'This decision needs a motivation, because the weighing of project {code} has an escalation. Write in a few sentences why you decide so.',
    },
  },
  'WB-PROJECT-STATUTORY-NOT-CLAIMED': {
    kind: 'conflict',
    title: { nl: 'Er is geen wettelijke plicht aangevraagd', en: 'No statutory duty was claimed' },
    detail: {
      nl: 'Project {code} doet geen beroep op een wettelijke plicht. Laat de indiener eerst grondslag en datum invullen.',
      en: 'Project {code} does not claim a statutory duty. Have the submitter fill in the legal ground and the date first.',
    },
  },
  'WB-PROJECT-STATUTORY-OWN': {
    kind: 'forbidden',
    title: { nl: 'Dit is uw eigen aanvraag', en: 'This is your own request' },
    detail: {
      nl: 'U hebt project {code} zelf ingediend en kunt de wettelijke plicht daarom niet zelf beoordelen. Vraag een andere controller.',
      en: 'You submitted project {code} yourself and can therefore not assess its statutory duty. Ask another controller.',
    },
  },
  'WB-PROJECT-CRITERION-UNKNOWN': {
    kind: 'notFound',
    title: { nl: 'Dit criterium geldt hier niet', en: 'This criterion does not apply here' },
    detail: {
      nl: 'Het criterium ‘{criterion}’ geldt niet voor project {code}. Kies een criterium dat op het tabblad Weging staat.',
      en: 'The criterion “{criterion}” does not apply to project {code}. Choose a criterion of the tab Weighing.',
    },
  },
  'WB-PROJECT-EVIDENCE-NONE': {
    kind: 'conflict',
    title: { nl: 'Er is niets te toetsen', en: 'There is nothing to review' },
    detail: {
      nl: 'Bij ‘{criterion}’ van project {code} staat geen onderbouwing die nog getoetst moet worden. Laat de indiener haar eerst vastleggen.',
      en: 'With “{criterion}” of project {code} there is no evidence that waits for a review. Have the author record it first.',
    },
  },
  'WB-PROJECT-EVIDENCE-OWN': {
    kind: 'forbidden',
    title: { nl: 'Dit is uw eigen onderbouwing', en: 'This is your own evidence' },
    detail: {
      nl: 'U legde de onderbouwing bij ‘{criterion}’ van project {code} zelf vast of diende het project in. Laat een ander haar toetsen.',
      en: 'You recorded the evidence with “{criterion}” of project {code} yourself or submitted the project. Have somebody else review it.',
    },
  },
  'WB-PROJECT-WEIGHING-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Toen was er nog geen weging', en: 'There was no weighing then' },
    detail: {
      nl: 'Van project {code} is op {at} geen weging bekend. Kies een later moment; de historie laat zien wanneer het project is gewogen.',
      en: 'Of project {code} no weighing is known at {at}. Choose a later moment; the history shows when the project was weighed.',
    },
  },
  'WB-PROJECT-MOMENT-INVALID': {
    kind: 'invalid',
    title: { nl: 'Dit is geen moment', en: 'This is no moment' },
    detail: {
      nl: '‘{at}’ is geen datum of moment. Schrijf bijvoorbeeld 2026-10-02 of 2026-10-02T16:40:00Z.',
      en: '“{at}” is no date or moment. Write for instance 2026-10-02 or 2026-10-02T16:40:00Z.',
    },
  },
  'WB-PROJECT-CODE-BUSY': {
    kind: 'unavailable',
    title: { nl: 'Even te druk om in te dienen', en: 'Too busy to submit for a moment' },
    detail: {
      nl: 'Er worden op dit moment veel projecten tegelijk ingediend. Uw concept is bewaard; probeer het over enkele seconden opnieuw.',
      en: 'Many projects are being submitted at this moment. Your draft has been kept; try again in a few seconds.',
    },
  },
  'WB-PROJECT-IDEMPOTENCY-CONFLICT': {
    kind: 'conflict',
    title: { nl: 'Deze sleutel is al voor iets anders gebruikt', en: 'This key was already used for something else' },
    detail: {
      nl: 'De Idempotency-Key is eerder gebruikt met een andere inhoud. Gebruik voor een nieuwe opdracht een nieuwe sleutel.',
      en: 'The Idempotency-Key was used before with other contents. Use a new key for a new request.',
    },
  },
  'WB-PROJECT-REPORT-INVALID': {
    kind: 'invalid',
    title: { nl: 'De voortgangsmelding is niet compleet', en: 'The progress report is incomplete' },
    detail: {
      nl: 'Kies een status (groen, oranje of rood) en geef een toelichting van ten hoogste 4.000 tekens; bij oranje en rood is die verplicht.',
      en: 'Choose a status (green, amber or red) and give an explanation of at most 4,000 characters; with amber and red it is required.',
    },
  },
  'WB-PROJECT-DRAFT-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Concept niet gevonden', en: 'Draft not found' },
    detail: {
      nl: 'Dit concept bestaat niet meer of is niet van u. Misschien is het al ingediend: kijk bij Mijn projecten.',
      en: 'This draft no longer exists or is not yours. It may have been submitted already: look under My projects.',
    },
  },
  'WB-PROJECT-DRAFT-STALE': {
    kind: 'stale',
    title: { nl: 'Het concept is elders gewijzigd', en: 'The draft was changed elsewhere' },
    detail: {
      nl: 'Dit concept is intussen in een ander venster bewaard. Haal het opnieuw op voordat u verder schrijft; wat op uw scherm staat gaat niet verloren.',
      en: 'This draft was saved in another window in the meantime. Fetch it again before you go on; what is on your screen is not lost.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
