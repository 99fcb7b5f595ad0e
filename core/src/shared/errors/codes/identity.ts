import type { ErrorDefinition } from '../errorDefinition.ts';

/** Refusals of the room `identity`. */
export const identityErrors = {
  'WB-IDENTITY-SIGNED-OUT': {
    kind: 'unauthenticated',
    title: { nl: 'U bent niet aangemeld', en: 'You are not signed in' },
    detail: {
      nl: 'Voor deze handeling moet u aangemeld zijn; misschien is uw sessie verlopen. Meld u opnieuw aan.',
      en: 'You must be signed in for this; your session may have ended. Sign in again.',
    },
  },
  'WB-IDENTITY-SIGN-IN-FAILED': {
    kind: 'unauthenticated',
    title: { nl: 'Aanmelden mislukt', en: 'Sign-in failed' },
    detail: {
      nl: 'De combinatie van gemeente, gebruikersnaam en wachtwoord klopt niet. Controleer alle drie en probeer het opnieuw.',
      en: 'The combination of municipality, username and password is not right. Check all three and try again.',
    },
  },
  'WB-IDENTITY-LOCKED': {
    kind: 'tooMany',
    title: { nl: 'Te veel mislukte pogingen', en: 'Too many failed attempts' },
    detail: {
      nl: 'Er is te vaak met een verkeerd wachtwoord aangemeld. Probeer het over {retryAfter} seconden opnieuw.',
      en: 'There were too many attempts with a wrong password. Try again in {retryAfter} seconds.',
    },
  },
  'WB-IDENTITY-BUSY': {
    kind: 'unavailable',
    title: { nl: 'Het is even te druk', en: 'Too busy just now' },
    detail: {
      nl: 'Er melden zich op dit moment te veel mensen tegelijk aan. Probeer het over {retryAfter} seconden opnieuw.',
      en: 'Too many people are signing in at this moment. Try again in {retryAfter} seconds.',
    },
  },
  'WB-IDENTITY-DEMO-REMOTE': {
    kind: 'forbidden',
    title: { nl: 'Demoaccount alleen op deze computer', en: 'Demo account on this computer only' },
    detail: {
      nl: 'Demoaccounts hebben een wachtwoord dat iedereen kent en werken daarom alleen op de computer waarop Weegbrug draait. Laat de beheerder een eigen account voor u maken.',
      en: 'Demo accounts have a password that everybody knows and therefore only work on the computer that runs Weegbrug. Ask the administrator for an account of your own.',
    },
  },
  'WB-IDENTITY-PASSWORD-WEAK': {
    kind: 'invalid',
    title: { nl: 'Wachtwoord te zwak', en: 'Password too weak' },
    detail: {
      nl: 'Kies een wachtwoord van 12 tot 200 tekens dat niet uit één herhaald teken bestaat en de gebruikersnaam niet bevat.',
      en: 'Choose a password of 12 to 200 characters that is not one repeated character and does not contain the username.',
    },
  },
  'WB-IDENTITY-USERNAME-INVALID': {
    kind: 'invalid',
    title: { nl: 'Ongeldige gebruikersnaam', en: 'Invalid username' },
    detail: {
      nl: 'Een gebruikersnaam heeft 2 tot 60 kleine letters, cijfers, punten of streepjes en begint met een letter of cijfer. Pas de naam aan.',
      en: 'A username has 2 to 60 lower-case letters, digits, dots or dashes and starts with a letter or digit. Change the name.',
    },
  },
  'WB-IDENTITY-USERNAME-TAKEN': {
    kind: 'conflict',
    title: { nl: 'Gebruikersnaam bestaat al', en: 'Username exists already' },
    detail: {
      nl: 'Er is in deze gemeente al een account "{username}". Kies een andere gebruikersnaam.',
      en: 'There is already an account "{username}" in this municipality. Choose another username.',
    },
  },
  'WB-IDENTITY-ROLE-UNKNOWN': {
    kind: 'invalid',
    title: { nl: 'Onbekende rol', en: 'Unknown role' },
    detail: {
      nl: 'De rol "{role}" bestaat niet in de inrichting van deze gemeente. Kies uit: {known}.',
      en: 'The role "{role}" does not exist in the configuration of this municipality. Choose from: {known}.',
    },
  },
  'WB-IDENTITY-ACCOUNT-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Account niet gevonden', en: 'Account not found' },
    detail: {
      nl: 'Dit account bestaat niet in deze gemeente. Ververs de lijst en kies een ander account.',
      en: 'This account does not exist in this municipality. Refresh the list and choose another account.',
    },
  },
  'WB-IDENTITY-LAST-ADMINISTRATOR': {
    kind: 'conflict',
    title: { nl: 'Dit is de laatste beheerder', en: 'This is the last administrator' },
    detail: {
      nl: 'Na deze wijziging kan niemand in deze gemeente nog accounts beheren. Geef eerst een ander account die rol.',
      en: 'After this change nobody in this municipality could manage accounts any more. Give another account that role first.',
    },
  },
  'WB-TOKEN-REFUSED': {
    kind: 'unauthenticated',
    title: { nl: 'Toegangssleutel niet geldig', en: 'Access key not valid' },
    detail: {
      nl: 'Deze toegangssleutel bestaat niet in deze gemeente of op deze server, of is ingetrokken. Maak een nieuwe onder Rollen en gebruikers.',
      en: 'This access key does not exist in this municipality or on this server, or was revoked. Make a new one under Roles and users.',
    },
  },
  'WB-TOKEN-EXPIRED': {
    kind: 'unauthenticated',
    title: { nl: 'Toegangssleutel verlopen', en: 'Access key expired' },
    detail: {
      nl: 'De einddatum van deze toegangssleutel is voorbij. Maak een nieuwe onder Rollen en gebruikers.',
      en: 'The end date of this access key has passed. Make a new one under Roles and users.',
    },
  },
  'WB-TOKEN-ELSEWHERE': {
    kind: 'forbidden',
    title: { nl: 'Niet met een toegangssleutel', en: 'Not with an access key' },
    detail: {
      nl: 'Een toegangssleutel geldt alleen voor de inrichting, niet voor dit adres. Meld u hiervoor aan met uw account.',
      en: 'An access key is for the configuration only, not for this address. Sign in with your account for this.',
    },
  },
  'WB-TOKEN-NOT-FOUND': {
    kind: 'notFound',
    title: { nl: 'Toegangssleutel niet gevonden', en: 'Access key not found' },
    detail: {
      nl: 'Uw gemeente heeft deze toegangssleutel niet, of hij is niet van u. Ververs de lijst.',
      en: 'Your municipality does not have this access key, or it is not yours. Refresh the list.',
    },
  },
  'WB-TOKEN-INCOMPLETE': {
    kind: 'invalid',
    title: { nl: 'Toegangssleutel is niet compleet', en: 'Access key is not complete' },
    detail: {
      nl: 'Geef de sleutel een naam, minstens één recht, en een looptijd van 1 tot en met {days} dagen.',
      en: 'Give the key a name, at least one right, and a term of 1 to {days} days.',
    },
  },
} as const satisfies Record<`WB-${string}`, ErrorDefinition>;
