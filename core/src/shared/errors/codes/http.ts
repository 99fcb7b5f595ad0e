import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `http`. */
export const httpErrors = {
  'WB-HTTP-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Niet gevonden', en: 'Not found' },
    detail: {
      nl: 'Op dit adres staat niets. Let op hoofdletters en op een schuine streep aan het eind; /api/v1/openapi.json noemt alle adressen.',
      en: 'There is nothing at this address. Mind capital letters and a slash at the end; /api/v1/openapi.json lists every address.',
    },
  },
  'WB-HTTP-METHOD': {
    kind: 'methodNotAllowed',
    title: { nl: 'Dit kan hier niet', en: 'Method not allowed' },
    detail: {
      nl: '{method} kan niet op dit adres. Wel mogelijk: {allow}.',
      en: '{method} is not possible at this address. Possible are: {allow}.',
    },
  },
  'WB-HTTP-NOT-ACCEPTABLE': {
    kind: 'notAcceptable',
    title: { nl: 'Gevraagde vorm bestaat niet', en: 'Not acceptable' },
    detail: {
      nl: 'Het antwoord is er niet in de vorm die de koptekst Accept vraagt. Vraag om: {offered}.',
      en: 'The answer does not exist in the form that the Accept header asks for. Ask for: {offered}.',
    },
  },
  'WB-HTTP-REQUEST-INVALID': {
    kind: 'invalid',
    title: { nl: 'Onleesbaar verzoek', en: 'Unreadable request' },
    detail: {
      nl: 'Het verzoek volgt de regels van HTTP niet en is niet gelezen. Controleer de aanroep en verstuur hem opnieuw.',
      en: 'The request does not follow the rules of HTTP and was not read. Check the call and send it again.',
    },
  },
  'WB-HTTP-PATH-INVALID': {
    kind: 'invalid',
    title: { nl: 'Onleesbaar adres', en: 'Unreadable address' },
    detail: {
      nl: 'Het adres bevat een procentteken dat niet bij een geldige UTF-8-code hoort. Codeer bijzondere tekens met procentcodering in UTF-8.',
      en: 'The address holds a percent sign that does not start a valid UTF-8 code. Percent-encode special characters as UTF-8.',
    },
  },
  'WB-HTTP-QUERY-UNKNOWN': {
    kind: 'invalid',
    title: { nl: 'Onbekende vraagparameter', en: 'Unknown query parameter' },
    detail: {
      nl: 'De parameter "{parameter}" bestaat niet op dit adres. Mogelijk zijn: {known}.',
      en: 'The parameter "{parameter}" does not exist at this address. Possible are: {known}.',
    },
  },
  'WB-HTTP-QUERY-INVALID': {
    kind: 'invalid',
    title: { nl: 'Ongeldige vraagparameter', en: 'Invalid query parameter' },
    detail: {
      nl: 'De waarde van parameter "{parameter}" kan niet: geef {expectedNl}.',
      en: 'The value of parameter "{parameter}" is not possible: give {expectedEn}.',
    },
  },
  'WB-HTTP-CONTENT-TYPE': {
    kind: 'unsupportedMedia',
    title: { nl: 'Soort inhoud niet ondersteund', en: 'Unsupported content type' },
    detail: {
      nl: 'Dit adres leest alleen application/json in UTF-8. Zet de koptekst Content-Type op application/json.',
      en: 'This address reads only application/json in UTF-8. Set the Content-Type header to application/json.',
    },
  },
  'WB-HTTP-CONTENT-TYPE-FILE': {
    kind: 'unsupportedMedia',
    title: { nl: 'Soort bestand niet ondersteund', en: 'Unsupported kind of file' },
    detail: {
      nl: 'Dit adres leest alleen: {offered}. Zet de koptekst Content-Type op een daarvan.',
      en: 'This address reads only: {offered}. Set the Content-Type header to one of these.',
    },
  },
  'WB-HTTP-CONTENT-ENCODING': {
    kind: 'unsupportedMedia',
    title: { nl: 'Gecomprimeerde inhoud niet ondersteund', en: 'Compressed content not supported' },
    detail: {
      nl: 'Gecomprimeerde inhoud wordt niet gelezen. Verstuur de inhoud zonder de koptekst Content-Encoding.',
      en: 'Compressed content is not read. Send the content without the Content-Encoding header.',
    },
  },
  'WB-HTTP-BODY-MISSING': {
    kind: 'invalid',
    title: { nl: 'Inhoud ontbreekt', en: 'Content missing' },
    detail: {
      nl: 'Het verzoek heeft geen inhoud. Stuur een JSON-object mee.',
      en: 'The request has no content. Send a JSON object along.',
    },
  },
  'WB-HTTP-BODY-INVALID': {
    kind: 'invalid',
    title: { nl: 'De inhoud klopt niet', en: 'The content is not valid' },
    detail: {
      nl: 'De inhoud voldoet niet aan wat dit adres verwacht. De lijst "errors" zegt per plaats wat er mis is.',
      en: 'The content is not what this address expects. The list "errors" says what is wrong at each place.',
    },
  },
  'WB-HTTP-BODY-ENCODING': {
    kind: 'invalid',
    title: { nl: 'De inhoud is geen UTF-8', en: 'The content is not UTF-8' },
    detail: {
      nl: 'De inhoud bevat bytes die geen UTF-8 zijn. Sla de tekst op als UTF-8 en verstuur hem opnieuw.',
      en: 'The content holds bytes that are not UTF-8. Store the text as UTF-8 and send it again.',
    },
  },
  'WB-HTTP-BODY-SLOW': {
    kind: 'invalid',
    title: { nl: 'De inhoud kwam te langzaam', en: 'The content came too slowly' },
    detail: {
      nl: 'De inhoud was na {seconds} seconden nog niet binnen. Controleer de verbinding en verstuur het verzoek opnieuw; er is niets opgeslagen.',
      en: 'The content had not arrived after {seconds} seconds. Check the connection and send the request again; nothing was stored.',
    },
  },
  'WB-HTTP-BODY-TOO-LARGE': {
    kind: 'tooLarge',
    title: { nl: 'De inhoud is te groot', en: 'The content is too large' },
    detail: {
      nl: 'De inhoud is groter dan {limit} bytes. Maak de inhoud kleiner of verdeel hem over meer verzoeken.',
      en: 'The content is larger than {limit} bytes. Make it smaller or divide it over several requests.',
    },
  },
  'WB-HTTP-JSON-SYNTAX': {
    kind: 'invalid',
    title: { nl: 'Geen geldige JSON', en: 'Not valid JSON' },
    detail: {
      nl: 'De inhoud is geen geldige JSON: op regel {line}, positie {column} gaat het mis. Verbeter de tekst daar.',
      en: 'The content is not valid JSON: it goes wrong at line {line}, column {column}. Correct the text there.',
    },
  },
  'WB-HTTP-JSON-REFUSED': {
    kind: 'invalid',
    title: { nl: 'De JSON bevat iets dat niet mag', en: 'The JSON holds something that is not allowed' },
    detail: {
      nl: 'Op regel {line}, positie {column} staat iets dat niet veilig te lezen is. De lijst "errors" zegt wat en hoe u het verbetert.',
      en: 'At line {line}, column {column} there is something that cannot be read safely. The list "errors" says what, and how to mend it.',
    },
  },
  'WB-HTTP-IF-MATCH-MISSING': {
    kind: 'preconditionRequired',
    title: { nl: 'Koptekst If-Match ontbreekt', en: 'If-Match header missing' },
    detail: {
      nl: 'Om wijzigingen van een ander niet te overschrijven, hoort bij dit verzoek de koptekst If-Match met de ETag die u las. Lees het opnieuw op en stuur de ETag mee.',
      en: 'So that nobody overwrites the changes of another, this request needs the If-Match header with the ETag that you read. Read it again and send its ETag along.',
    },
  },
  'WB-HTTP-IF-MATCH-STALE': {
    kind: 'stale',
    title: { nl: 'Intussen gewijzigd', en: 'Changed in the meantime' },
    detail: {
      nl: 'De koptekst If-Match noemt geen versie die nu geldt. Lees de huidige gegevens op en probeer het opnieuw.',
      en: 'The If-Match header does not name the current version. Read the current content and try again.',
    },
  },
  'WB-HTTP-IDEMPOTENCY-KEY-INVALID': {
    kind: 'invalid',
    title: { nl: 'Ongeldige Idempotency-Key', en: 'Invalid Idempotency-Key' },
    detail: {
      nl: 'De koptekst Idempotency-Key mag 1 tot 128 letters, cijfers, punten, dubbelepunten, streepjes of onderstrepingstekens hebben. Maak een nieuwe willekeurige sleutel.',
      en: 'The Idempotency-Key header may have 1 to 128 letters, digits, dots, colons, dashes or underscores. Make a new random key.',
    },
  },
  'WB-HTTP-IDEMPOTENCY-KEY-REUSED': {
    kind: 'conflict',
    title: { nl: 'Idempotency-Key al gebruikt', en: 'Idempotency-Key already used' },
    detail: {
      nl: 'Deze Idempotency-Key hoort al bij een verzoek met een andere inhoud. Gebruik voor een nieuw verzoek een nieuwe sleutel.',
      en: 'This Idempotency-Key already belongs to a request with other content. Use a new key for a new request.',
    },
  },
  'WB-HTTP-CROSS-SITE': {
    kind: 'forbidden',
    title: { nl: 'Verzoek van een andere website', en: 'Request from another site' },
    detail: {
      nl: 'Dit verzoek komt van een andere website en is geweigerd. Open Weegbrug zelf en voer de handeling daar uit.',
      en: 'This request comes from another site and was refused. Open Weegbrug itself and do it there.',
    },
  },
  'WB-HTTP-RATE': {
    kind: 'tooMany',
    title: { nl: 'Te veel verzoeken', en: 'Too many requests' },
    detail: {
      nl: 'Er komen te veel verzoeken van dit adres. Wacht {retryAfter} seconden en probeer het opnieuw.',
      en: 'Too many requests come from this address. Wait {retryAfter} seconds and try again.',
    },
  },
  'WB-HTTP-HEADER-TOO-LARGE': {
    kind: 'headerTooLarge',
    title: { nl: 'Kopteksten te groot', en: 'Headers too large' },
    detail: {
      nl: 'De kopteksten van het verzoek zijn samen groter dan 16 kB. Verwijder overbodige kopteksten of cookies.',
      en: 'The headers of the request are larger than 16 kB together. Remove headers or cookies that are not needed.',
    },
  },
  'WB-HTTP-UNEXPECTED': {
    kind: 'failed',
    title: { nl: 'Er ging iets mis in de software', en: 'Something went wrong in the software' },
    detail: {
      nl: 'De handeling is niet uitgevoerd door een fout in de software. Probeer het opnieuw; noem bij een melding aan de beheerder kenmerk {reference}.',
      en: 'This was not done because of a fault in the software. Try again; give reference {reference} when you report it to the administrator.',
    },
  },
  'WB-HTTP-STOPPING': {
    kind: 'unavailable',
    title: { nl: 'De server stopt', en: 'The server is stopping' },
    detail: {
      nl: 'De server wordt opnieuw gestart. Probeer het over {retryAfter} seconden opnieuw.',
      en: 'The server is being restarted. Try again in {retryAfter} seconds.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
