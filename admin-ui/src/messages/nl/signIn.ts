export const signIn = {
  'signIn.title': 'Inloggen bij Weegbrug',
  'signIn.lede': 'Projecten wegen tegen de doelen die de gemeente heeft vastgesteld.',
  'signIn.municipality': 'Gemeente',
  'signIn.username': 'Gebruikersnaam',
  'signIn.password': 'Wachtwoord',
  'signIn.submit': 'Inloggen',
  'signIn.busy': 'Bezig met inloggen…',
  'signIn.fill': 'Vul uw gebruikersnaam en wachtwoord in.',
  'signIn.again.title': 'Uw sessie is verlopen',
  'signIn.again.text': 'Log opnieuw in om verder te gaan. Alles wat u typte staat er nog.',
  'signIn.noTowns': 'Er is geen gemeente ingericht die werkt. Controleer de configuratie met “weegbrug check”.',
} as const;
