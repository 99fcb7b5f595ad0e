import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `storage`. */
export const storageErrors = {
  'WB-STORE-FORBIDDEN': {
    kind: 'forbidden',
    title: { nl: 'Geen toegang tot deze gegevens', en: 'No access to these data' },
    detail: {
      nl: 'U mag dit in de verzameling "{collection}" niet inzien of wijzigen. Vraag de functioneel beheerder om een rol die dit toestaat.',
      en: 'You may not see or change this in the collection "{collection}". Ask the functional administrator for a role that allows it.',
    },
  },
  'WB-STORE-APPEND-ONLY': {
    kind: 'forbidden',
    title: { nl: 'Deze gegevens blijven zoals ze zijn', en: 'These data stay as they are' },
    detail: {
      nl: 'Wat in "{collection}" is vastgelegd, kan niet worden gewijzigd of verwijderd. Leg zo nodig een nieuwe, verbeterde vermelding vast.',
      en: 'What is recorded in "{collection}" cannot be changed or removed. Record a new, corrected entry if needed.',
    },
  },
  'WB-STORE-QUERY-INVALID': {
    kind: 'invalid',
    title: { nl: 'Zoekvraag klopt niet', en: 'Query is not valid' },
    detail: {
      nl: 'De zoekvraag klopt niet bij "{where}". Gebruik velden met een tekst, getal of ja/nee, de vergelijkingen $eq, $ne, $in, $gt, $gte, $lt, $lte en $exists, ten hoogste acht lagen diep, en vraag ten hoogste 10.000 regels.',
      en: 'The query is not valid at "{where}". Use fields with a text, number or true/false, the comparisons $eq, $ne, $in, $gt, $gte, $lt, $lte and $exists, at most eight levels deep, and ask for at most 10,000 records.',
    },
  },
  'WB-STORE-RECORD-INVALID': {
    kind: 'invalid',
    title: { nl: 'Gegevens kunnen niet worden bewaard', en: 'Data cannot be stored' },
    detail: {
      nl: 'Een gegeven voor "{collection}" kan niet worden bewaard: bij "{where}" staat een naam of waarde die niet is toegestaan. Gebruik gewone namen en alleen tekst, getallen, ja/nee, lijsten en groepen.',
      en: 'A record for "{collection}" cannot be stored: there is a name or value at "{where}" that is not allowed. Use plain names and only text, numbers, true/false, lists and groups.',
    },
  },
  'WB-STORE-RECORD-TOO-LARGE': {
    kind: 'tooLarge',
    title: { nl: 'Gegevens zijn te groot', en: 'Data are too large' },
    detail: {
      nl: 'Een gegeven voor "{collection}" is te groot of te diep genest om te bewaren (ten hoogste {limit} MB en 80 lagen). Kort teksten in of verdeel de gegevens.',
      en: 'A record for "{collection}" is too large or nested too deeply to be stored (at most {limit} MB and 80 levels). Shorten texts or split the data.',
    },
  },
  'WB-STORE-STALE': {
    kind: 'stale',
    title: { nl: 'Intussen gewijzigd', en: 'Changed in the meantime' },
    detail: {
      nl: 'Het gegeven "{id}" in "{collection}" is intussen door iemand anders gewijzigd of verwijderd. Lees het opnieuw en breng uw wijziging daarna nog eens aan.',
      en: 'The record "{id}" in "{collection}" was changed or removed by someone else in the meantime. Read it again and then repeat your change.',
    },
  },
  'WB-STORE-DUPLICATE': {
    kind: 'conflict',
    title: { nl: 'Bestaat al', en: 'Exists already' },
    detail: {
      nl: 'In "{collection}" bestaat al een gegeven met {field} "{value}". Kies een andere waarde of wijzig het bestaande gegeven.',
      en: 'A record with {field} "{value}" exists already in "{collection}". Choose another value or change the existing record.',
    },
  },
  'WB-STORE-FULL': {
    kind: 'storageFull',
    title: { nl: 'Opslag is vol', en: 'Storage is full' },
    detail: {
      nl: 'Er is geen ruimte meer om te bewaren; er is niets gewijzigd en lezen blijft mogelijk. Vraag de beheerder ruimte vrij te maken en bewaar daarna opnieuw.',
      en: 'There is no room left to store this; nothing was changed and reading goes on. Ask the administrator to free some space and then save again.',
    },
  },
  'WB-STORE-UNAVAILABLE': {
    kind: 'unavailable',
    title: { nl: 'Opslag is even niet bereikbaar', en: 'Storage cannot be reached right now' },
    detail: {
      nl: 'De gegevens zijn op dit moment niet bereikbaar. Wat u hebt ingevuld blijft staan; probeer het over enkele ogenblikken opnieuw.',
      en: 'The data cannot be reached at this moment. What you filled in is kept; try again in a few moments.',
    },
  },
  'WB-STORE-DAMAGED': {
    kind: 'failed',
    title: { nl: 'Gegevensbestand is beschadigd', en: 'Data file is damaged' },
    detail: {
      nl: 'Het gegevensbestand {file} is beschadigd of van een andere versie. Het is niet gewijzigd en niet vervangen. Zet een reservekopie terug op die plaats, of kies met WEEGBRUG_DATA een andere map.',
      en: 'The data file {file} is damaged or of another version. It was neither changed nor replaced. Put a backup back in its place, or choose another folder with WEEGBRUG_DATA.',
    },
  },
  'WB-STORE-IN-USE': {
    kind: 'unavailable',
    title: { nl: 'Gegevensmap is in gebruik', en: 'Data folder is in use' },
    detail: {
      nl: 'De gegevensmap {folder} is al in gebruik door een andere server (proces {process}). Stop die eerst, of kies met WEEGBRUG_DATA een andere map.',
      en: 'The data folder {folder} is in use by another server (process {process}). Stop that one first, or choose another folder with WEEGBRUG_DATA.',
    },
  },
  'WB-STORE-FOLDER': {
    kind: 'failed',
    title: { nl: 'Gegevensmap is niet te gebruiken', en: 'Data folder cannot be used' },
    detail: {
      nl: 'In de gegevensmap {folder} kan niet worden geschreven ({reason}). Geef de server schrijfrechten op die map, of kies met WEEGBRUG_DATA een andere.',
      en: 'Nothing can be written in the data folder {folder} ({reason}). Give the server the right to write there, or choose another folder with WEEGBRUG_DATA.',
    },
  },
  'WB-STORE-STANDALONE': {
    kind: 'failed',
    title: { nl: 'MongoDB draait zonder replicaset', en: 'MongoDB runs without a replica set' },
    detail: {
      nl: 'De MongoDB-server van WEEGBRUG_MONGODB_URI is geen onderdeel van een replicaset, en zonder replicaset zijn er geen transacties. Start mongod met --replSet en voer eenmaal rs.initiate() uit; één server is genoeg.',
      en: 'The MongoDB server of WEEGBRUG_MONGODB_URI is not part of a replica set, and without one there are no transactions. Start mongod with --replSet and run rs.initiate() once; one server is enough.',
    },
  },
  'WB-STORE-ADDRESS': {
    kind: 'failed',
    title: { nl: 'Adres van de opslag klopt niet', en: 'Address of the storage is not valid' },
    detail: {
      nl: 'Het adres in WEEGBRUG_MONGODB_URI klopt niet. Schrijf bijvoorbeeld mongodb://server:27017/weegbrug?replicaSet=rs0.',
      en: 'The address in WEEGBRUG_MONGODB_URI is not valid. Write for example mongodb://server:27017/weegbrug?replicaSet=rs0.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
