import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `configuration` about releases and the draft. */
export const releasesErrors = {
  'WB-RELEASE-NONE': {
    kind: 'unavailable',
    title: { nl: 'Nog geen inrichting', en: 'No configuration yet' },
    detail: {
      nl: 'De gemeente {municipality} heeft nog geen vrijgegeven inrichting. Controleer haar map met "weegbrug check" en start de server opnieuw.',
      en: 'The municipality {municipality} has no published configuration yet. Check its folder with "weegbrug check" and restart the server.',
    },
  },
  'WB-RELEASE-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Vrijgave niet gevonden', en: 'Release not found' },
    detail: {
      nl: 'Uw gemeente heeft geen vrijgave {release}. Kies er een uit de lijst met vrijgaven.',
      en: 'Your municipality has no release {release}. Choose one from the list of releases.',
    },
  },
  'WB-RELEASE-UNUSABLE': {
    kind: 'unavailable',
    title: { nl: 'Vrijgave is niet te gebruiken', en: 'Release cannot be used' },
    detail: {
      nl: 'Vrijgave {number} past niet bij de geïnstalleerde software of plugins ({reason}). Installeer wat ontbreekt of activeer een andere vrijgave.',
      en: 'Release {number} does not fit the installed software or plugins ({reason}). Install what is missing or activate another release.',
    },
  },
  'WB-RELEASE-TEST-CASES-RED': {
    kind: 'conflict',
    title: { nl: 'Er zijn rode testgevallen', en: 'There are red test cases' },
    detail: {
      nl: 'Bij {count} testgevallen komt er iets anders uit dan verwacht. Zoek de wijziging die dit veroorzaakt, pas de verwachting aan, of vraag iemand met dat recht om ze met een reden toe te laten.',
      en: '{count} test cases come out otherwise than expected. Find the change that causes it, change the expectation, or ask somebody with that right to let them through with a reason.',
    },
  },
  'WB-RELEASE-WAIVER-OWN': {
    kind: 'conflict',
    title: { nl: 'U liet zelf een rood testgeval toe', en: 'You let a red test case through yourself' },
    detail: {
      nl: 'Uw gemeente vraagt vier ogen, en u liet zelf {count} rode testgevallen toe. Laat een collega met het recht om te publiceren dit vrijgeven.',
      en: 'Your municipality asks for four eyes, and you let {count} red test cases through yourself. Have a colleague with the right to publish release this.',
    },
  },
  'WB-TEST-CASE-NOT-RED': {
    kind: 'conflict',
    title: { nl: 'Dit testgeval is niet rood', en: 'This test case is not red' },
    detail: {
      nl: 'Testgeval {testCase} is groen of bestaat niet in het concept; er is niets om toe te laten.',
      en: 'Test case {testCase} is green or not in the draft; there is nothing to let through.',
    },
  },
  'WB-TEST-CASE-OUTCOME-STALE': {
    kind: 'stale',
    title: { nl: 'Dit testgeval komt intussen anders uit', en: 'This test case comes out otherwise by now' },
    detail: {
      nl: 'Wat u zag van testgeval {testCase} geldt niet meer: het concept of de actieve vrijgave is intussen anders. Er is niets toegelaten. Bekijk de uitkomst opnieuw en beslis dan.',
      en: 'What you saw of test case {testCase} no longer holds: the draft or the active release is another by now. Nothing was let through. Look at the outcome again and decide then.',
    },
  },
  'WB-RELEASE-DAMAGED': {
    kind: 'failed',
    title: { nl: 'Vrijgave is beschadigd', en: 'Release is damaged' },
    detail: {
      nl: 'De inhoud van vrijgave {number} klopt niet met haar controlegetal. Zet een reservekopie terug.',
      en: 'The content of release {number} does not match its checksum. Restore a backup.',
    },
  },
  'WB-RELEASE-DRAFT-STALE': {
    kind: 'stale',
    title: { nl: 'Het concept is intussen gewijzigd', en: 'The draft was changed meanwhile' },
    detail: {
      nl: 'Iemand anders heeft het concept gewijzigd, of een andere vrijgave actief gemaakt, nadat u het opende. Haal het opnieuw op, kijk wat er nu verandert, en doe het dan nog eens.',
      en: 'Somebody else changed the draft, or made another release active, after you opened it. Load it again, look at what changes now, and then do it once more.',
    },
  },
  'WB-RELEASE-ACTIVE-STALE': {
    kind: 'stale',
    title: { nl: 'Intussen is een andere vrijgave actief', en: 'Another release is active by now' },
    detail: {
      nl: 'Sinds u keek, maakte iemand anders vrijgave {number} actief. Er is niets veranderd. Haal de pagina opnieuw op, kijk wat er nu verandert, en draai daarna terug als dat nog nodig is.',
      en: 'Since you looked, somebody else made release {number} active. Nothing was changed. Load the page again, look at what changes now, and then go back if that is still needed.',
    },
  },
  'WB-RELEASE-DRAFT-CONFLICT': {
    kind: 'conflict',
    title: { nl: 'Iemand anders wijzigde hetzelfde', en: 'Somebody else changed the same' },
    detail: {
      nl: 'Op {count} plaatsen in "{part}" staat intussen iets anders dan waarmee u begon. Er is niets opgeslagen. Kies per plaats welke waarde blijft en sla opnieuw op.',
      en: 'In {count} places of "{part}" something else stands now than what you began with. Nothing was saved. Choose for each place which value stays and save again.',
    },
  },
  'WB-RELEASE-CHANGE-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Wijziging niet gevonden', en: 'Change not found' },
    detail: {
      nl: 'Het concept heeft geen wijziging {change}. Misschien is het intussen gepubliceerd of verworpen. Haal de lijst met wijzigingen opnieuw op.',
      en: 'The draft has no change {change}. It may have been published or discarded meanwhile. Load the list of changes again.',
    },
  },
  'WB-RELEASE-CHANGE-OVERTAKEN': {
    kind: 'conflict',
    title: { nl: 'Na deze wijziging is hier nog iets gewijzigd', en: 'Something was changed here after this change' },
    detail: {
      nl: 'De wijziging in "{part}" is niet teruggenomen: er staat niet meer wat zij ervan maakte. Neem eerst de latere wijziging op deze plaats terug, of pas de waarde zelf aan.',
      en: 'The change in "{part}" was not taken back: what it made of it does not stand there any more. Take back the later change at this place first, or change the value yourself.',
    },
  },
  'WB-RELEASE-FINDING-GONE': {
    kind: 'conflict',
    title: { nl: 'Bevinding is er niet meer', en: 'Finding is not there any more' },
    detail: {
      nl: 'De bevinding "{code}" is er niet meer, of is niet met één klik op te lossen. Haal het concept opnieuw op.',
      en: 'The finding "{code}" is not there any more, or cannot be mended with one click. Load the draft again.',
    },
  },
  'WB-RELEASE-PART-UNKNOWN': {
    kind: 'invalid',
    title: { nl: 'Onderdeel bestaat niet', en: 'Part does not exist' },
    detail: {
      nl: 'Het onderdeel "{part}" van de inrichting bestaat niet, of de sleutel ontbreekt of is niet toegestaan. Gebruik letters, cijfers, streepjes en punten.',
      en: 'The part "{part}" of the configuration does not exist, or its key is missing or not allowed. Use letters, digits, dashes and dots.',
    },
  },
  'WB-RELEASE-PART-INVALID': {
    kind: 'invalid',
    title: { nl: 'Inhoud is niet op te slaan', en: 'Content cannot be saved' },
    detail: {
      nl: 'De inhoud van "{part}" is geen object of gebruikt een verboden naam. Herstel dat en sla opnieuw op.',
      en: 'The content of "{part}" is not an object or uses a forbidden name. Mend that and save again.',
    },
  },
  'WB-RELEASE-PART-REQUIRED': {
    kind: 'conflict',
    title: { nl: 'Onderdeel kan niet weg', en: 'Part cannot be removed' },
    detail: {
      nl: 'Het onderdeel "{part}" hoort bij elke inrichting en kan niet worden verwijderd. Pas het aan.',
      en: 'The part "{part}" belongs to every configuration and cannot be removed. Change it instead.',
    },
  },
  'WB-RELEASE-INVALID': {
    kind: 'conflict',
    title: { nl: 'Het concept bevat nog fouten', en: 'The draft still has errors' },
    detail: {
      nl: 'Het concept bevat {count} fouten en kan zo niet worden vrijgegeven. Herstel de genoemde plaatsen.',
      en: 'The draft has {count} errors and cannot be published like this. Mend the places listed.',
    },
  },
  'WB-RELEASE-NOT-READY': {
    kind: 'conflict',
    title: { nl: 'Het concept kan nog niet worden vrijgegeven', en: 'The draft cannot be published yet' },
    detail: {
      nl: 'Er staan {count} punten open voordat het concept kan worden vrijgegeven. Los de genoemde punten op.',
      en: '{count} points are open before the draft can be published. Settle the points listed.',
    },
  },
  'WB-RELEASE-INTAKES-UNDECIDED': {
    kind: 'conflict',
    title: { nl: 'Kies wat er met ongeldige aanvragen gebeurt', en: 'Choose what happens to invalid intakes' },
    detail: {
      nl: 'Van {count} aanvragen die op een besluit wachten is het formulier met dit concept niet meer geldig. Kies bij het naspelen of hun projectleiders een taak krijgen, of dat zij hun eigen vrijgave houden.',
      en: 'With this draft the form of {count} intakes that wait for a decision is no longer valid. Choose at the replay whether their project managers get a task, or they keep their own release.',
    },
  },
  'WB-RELEASE-REVIEW-MISSING': {
    kind: 'conflict',
    title: { nl: 'Een tweede persoon moet akkoord gaan', en: 'A second person has to approve' },
    detail: {
      nl: 'U wijzigde dit concept het laatst; in uw gemeente geeft u het pas vrij nadat een collega precies deze inhoud heeft goedgekeurd. Vraag een collega om akkoord, of laat een collega vrijgeven.',
      en: 'You changed this draft last; in your municipality you publish it only after a colleague approved exactly this content. Ask a colleague for approval, or let a colleague publish.',
    },
  },
  'WB-RELEASE-REVIEW-REFUSED': {
    kind: 'conflict',
    title: { nl: 'Een collega ging niet akkoord', en: 'A colleague did not approve' },
    detail: {
      nl: '{name} heeft dit concept niet goedgekeurd. Pas het aan naar de opmerking en vraag opnieuw om akkoord.',
      en: '{name} did not approve this draft. Change it as the remark says and ask for approval again.',
    },
  },
  'WB-RELEASE-REVIEW-OWN': {
    kind: 'forbidden',
    title: { nl: 'U kunt uw eigen concept niet goedkeuren', en: 'You cannot approve your own draft' },
    detail: {
      nl: 'U wijzigde dit concept het laatst. Vraag een collega die mag vrijgeven om het te beoordelen.',
      en: 'You changed this draft last. Ask a colleague who may publish to review it.',
    },
  },
  'WB-RELEASE-REVIEWER-UNKNOWN': {
    kind: 'invalid',
    title: { nl: 'Deze persoon kan het concept niet beoordelen', en: 'This person cannot review the draft' },
    detail: {
      nl: 'Kies een collega met een actief account die mag vrijgeven en het concept niet zelf het laatst wijzigde.',
      en: 'Choose a colleague with an active account who may publish and did not change the draft last.',
    },
  },
  'WB-RELEASE-REVIEW-REMARK-MISSING': {
    kind: 'invalid',
    title: { nl: 'De opmerking ontbreekt', en: 'The remark is missing' },
    detail: {
      nl: 'Schrijf in hoogstens 2000 tekens waarom u niet akkoord gaat; de maker van het concept leest dat.',
      en: 'Write in at most 2000 characters why you do not approve; the maker of the draft reads it.',
    },
  },
  'WB-RELEASE-SCHEDULE-PAST': {
    kind: 'invalid',
    title: { nl: 'Dit moment kan niet', en: 'This moment is not possible' },
    detail: {
      nl: 'Kies een moment in de toekomst, hoogstens een jaar vooruit, of geef nu vrij.',
      en: 'Choose a moment in the future, at most a year ahead, or publish now.',
    },
  },
  'WB-RELEASE-SCHEDULE-NONE': {
    kind: 'notFound',
    title: { nl: 'Er is niets gepland', en: 'Nothing is scheduled' },
    detail: {
      nl: 'Er staat geen vrijgave gepland. Misschien is zij intussen vrijgegeven of afgezegd; kijk in de historie.',
      en: 'No release is scheduled. It may have been published or cancelled meanwhile; look at the history.',
    },
  },
  'WB-RELEASE-PLUGIN-MISSING': {
    kind: 'conflict',
    title: { nl: 'Een plugin van deze vrijgave ontbreekt', en: 'A plugin of this release is missing' },
    detail: {
      nl: 'Vrijgave {number} gebruikt {plugins}, en dat is niet geïnstalleerd. Installeer het en start opnieuw, of maak van deze vrijgave een concept zonder die plugin.',
      en: 'Release {number} uses {plugins}, which is not installed. Install it and restart, or make a draft of this release without that plugin.',
    },
  },
  'WB-PUSH-UNREADABLE': {
    kind: 'invalid',
    title: { nl: 'De map is niet te lezen', en: 'The folder cannot be read' },
    detail: {
      nl: 'In de bestanden zijn {count} fouten gevonden; er is niets gewijzigd. Herstel wat hieronder staat en probeer het opnieuw.',
      en: 'There are {count} mistakes in the files; nothing was changed. Mend what is listed and try again.',
    },
  },
  'WB-PUSH-BASE-DAMAGED': {
    kind: 'invalid',
    title: { nl: 'Waarmee de map begon is niet meer te zien', en: 'What the folder began with cannot be seen any more' },
    detail: {
      nl: 'Het bestand .weegbrug/base.json is beschadigd of gewijzigd; er is niets samengevoegd. Zet het terug uit git, of zeg zelf waarmee de map begon.',
      en: 'The file .weegbrug/base.json is damaged or was changed; nothing was merged. Restore it from git, or say yourself what the folder began with.',
    },
  },
  'WB-PUSH-MUNICIPALITY': {
    kind: 'invalid',
    title: { nl: 'De map is van een andere gemeente', en: 'The folder is of another municipality' },
    detail: {
      nl: 'De map is van ‘{folder}’ en u werkt in ‘{municipality}’; er is niets gewijzigd. Kies de map of de toegangssleutel van de juiste gemeente.',
      en: 'The folder is of “{folder}” and you work in “{municipality}”; nothing was changed. Choose the folder or the access key of the right municipality.',
    },
  },
  'WB-RELEASE-UNCHANGED': {
    kind: 'conflict',
    title: { nl: 'Er is niets gewijzigd', en: 'Nothing was changed' },
    detail: {
      nl: 'Het concept is gelijk aan vrijgave {number}. Wijzig eerst iets, of activeer die vrijgave opnieuw.',
      en: 'The draft is the same as release {number}. Change something first, or activate that release again.',
    },
  },
  'WB-RELEASE-REASON-MISSING': {
    kind: 'invalid',
    title: { nl: 'De reden ontbreekt', en: 'The reason is missing' },
    detail: {
      nl: 'Vul in waarom u dit doet, in hoogstens 2000 tekens; de reden blijft bij de vrijgave staan.',
      en: 'Say why you do this, in at most 2000 characters; the reason stays with the release.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
