import type { signIn as nl } from '../nl/signIn.ts';

export const signIn: Readonly<Record<keyof typeof nl, string>> = {
  'signIn.title': 'Sign in to Weegbrug',
  'signIn.lede': 'Weigh projects against the goals that the municipality adopted.',
  'signIn.municipality': 'Municipality',
  'signIn.username': 'Username',
  'signIn.password': 'Password',
  'signIn.submit': 'Sign in',
  'signIn.busy': 'Signing in…',
  'signIn.fill': 'Fill in your username and password.',
  'signIn.again.title': 'Your session has ended',
  'signIn.again.text': 'Sign in again to continue. Everything you typed is still here.',
  'signIn.noTowns': 'No municipality is configured that works. Check the configuration with “weegbrug check”.',
};
