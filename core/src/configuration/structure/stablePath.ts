/**
 * A place in a part of the configuration that stays the same when entries move: names of properties, and entries of lists by their name.
 * As text: `/pages/@basis/sections/@energy/items/@gridCongestion/label/nl`; `~0`, `~1` and `~2` stand for `~`, `/` and a leading `@`.
 */
export type StablePath = readonly Step[];
/** The name of a property, or an entry of a list by its name. */
type Step = string | { readonly entry: string };

const escape = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');
const unescape = (text: string): string => text.replaceAll('~1', '/').replaceAll('~0', '~');

export const pathText = (path: StablePath): string =>
  path.map((step) => (typeof step === 'string' ? `/${escape(step).replace(/^@/, '~2')}` : `/@${escape(step.entry)}`)).join('');

/** @throws RangeError when the text is no path */
export const parsePath = (text: string): StablePath => {
  if (text === '') return [];
  if (!text.startsWith('/')) throw new RangeError(`Not a path: ${text}`);
  return text
    .slice(1)
    .split('/')
    .map((step) => (step.startsWith('@') ? { entry: unescape(step.slice(1)) } : unescape(step.replace(/^~2/, '@'))));
};
