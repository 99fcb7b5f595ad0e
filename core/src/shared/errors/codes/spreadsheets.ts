import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `rollout` about spreadsheets and the tables in them. */
export const spreadsheetErrors = {
  'WB-SPREADSHEET-UNREADABLE': {
    kind: 'invalid',
    title: { nl: 'Bestand is niet te lezen', en: 'File cannot be read' },
    detail: {
      nl: 'Dit is geen werkboek (.xlsx) of CSV-bestand, of het is beschadigd. Open het in uw rekenprogramma, sla het opnieuw op als .xlsx of CSV en probeer het nog eens.',
      en: 'This is no workbook (.xlsx) or CSV file, or it is damaged. Open it in your spreadsheet program, save it again as .xlsx or CSV and try once more.',
    },
  },
  'WB-SPREADSHEET-ENCRYPTED': {
    kind: 'invalid',
    title: { nl: 'Bestand is beveiligd', en: 'File is protected' },
    detail: {
      nl: 'Het werkboek is met een wachtwoord beveiligd, of in het oude .xls-formaat. Sla het zonder wachtwoord op als .xlsx.',
      en: 'The workbook is protected by a password, or in the old .xls format. Save it without a password as .xlsx.',
    },
  },
  'WB-SPREADSHEET-MACROS': {
    kind: 'invalid',
    title: { nl: 'Werkboek met macro’s', en: 'Workbook with macros' },
    detail: {
      nl: 'Het werkboek bevat macro’s en wordt daarom niet gelezen. Sla het op als .xlsx zonder macro’s.',
      en: 'The workbook contains macros and is therefore not read. Save it as .xlsx without macros.',
    },
  },
  'WB-SPREADSHEET-FORMULA': {
    kind: 'invalid',
    title: { nl: 'Formule in het werkboek', en: 'Formula in the workbook' },
    detail: {
      nl: 'In cel {place} staat een formule; alleen waarden worden overgenomen. Plak de cellen als waarden en sla het werkboek opnieuw op.',
      en: 'Cell {place} holds a formula; only values are taken over. Paste the cells as values and save the workbook again.',
    },
  },
  'WB-SPREADSHEET-UNPACKED': {
    kind: 'tooLarge',
    title: { nl: 'Uitgepakt te groot', en: 'Too large when unpacked' },
    detail: {
      nl: 'Uitgepakt is het werkboek groter dan {limit} MiB. Verwijder opmaak en lege rijen, of sla het op als CSV.',
      en: 'Unpacked the workbook is larger than {limit} MiB. Remove formatting and empty rows, or save it as CSV.',
    },
  },
  'WB-SPREADSHEET-ROWS': {
    kind: 'tooLarge',
    title: { nl: 'Te veel rijen', en: 'Too many rows' },
    detail: {
      nl: 'Het bestand gaat verder dan rij {limit}. Verwijder rijen onder de tabel, of verdeel haar.',
      en: 'The file goes beyond row {limit}. Remove rows below the table, or divide it.',
    },
  },
  'WB-SPREADSHEET-COLUMNS': {
    kind: 'tooLarge',
    title: { nl: 'Te veel kolommen', en: 'Too many columns' },
    detail: {
      nl: 'Het bestand gaat verder dan kolom {limit}. Verwijder kolommen naast de tabel.',
      en: 'The file goes beyond column {limit}. Remove columns beside the table.',
    },
  },
  'WB-SPREADSHEET-CELL': {
    kind: 'tooLarge',
    title: { nl: 'Te lange cel', en: 'Cell is too long' },
    detail: {
      nl: 'Een cel heeft meer dan {limit} tekens. Kort haar in.',
      en: 'A cell has more than {limit} characters. Shorten it.',
    },
  },
  'WB-SPREADSHEET-TIME': {
    kind: 'tooLarge',
    title: { nl: 'Lezen duurt te lang', en: 'Reading takes too long' },
    detail: {
      nl: 'Het bestand was na {limit} seconden nog niet gelezen. Maak het kleiner of sla het op als CSV.',
      en: 'The file was not read after {limit} seconds. Make it smaller or save it as CSV.',
    },
  },
  'WB-SPREADSHEET-MEMORY': {
    kind: 'tooLarge',
    title: { nl: 'Lezen kost te veel geheugen', en: 'Reading takes too much memory' },
    detail: {
      nl: 'Het bestand is niet te lezen binnen {limit} MiB geheugen. Maak het kleiner of sla het op als CSV.',
      en: 'The file cannot be read within {limit} MiB of memory. Make it smaller or save it as CSV.',
    },
  },
  'WB-TABLE-NONE': {
    kind: 'notFound',
    title: { nl: 'Geen beslistabel', en: 'No decision table' },
    detail: {
      nl: 'Het concept heeft geen regelset ‘{ruleSet}’ die als tabel is geschreven, of haar kolommen kloppen nog niet. Maak eerst de tabel met haar kolommen.',
      en: 'The draft has no rule set “{ruleSet}” that is written as a table, or its columns are not right yet. Make the table with its columns first.',
    },
  },
  'WB-TABLE-UNFINISHED': {
    kind: 'conflict',
    title: { nl: 'De tabel heeft nog fouten', en: 'The table still has mistakes' },
    detail: {
      nl: 'De cel in rij {row}, kolom ‘{column}’ is niet op te schrijven. Herstel haar en exporteer opnieuw.',
      en: 'The cell in row {row}, column “{column}” cannot be written. Mend it and export again.',
    },
  },
  'WB-TABLE-INVALID': {
    kind: 'invalid',
    title: { nl: 'Bestand past niet bij de tabel', en: 'File does not fit the table' },
    detail: {
      nl: 'Het bestand heeft {count} fouten; er is niets overgenomen. Herstel de genoemde cellen en importeer opnieuw.',
      en: 'The file has {count} mistakes; nothing was taken over. Mend the cells listed and import again.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
