import { type Operator, operators } from '@weegbrug/core/rules';
import type { PluginView } from '@weegbrug/core/api';
import type { ConfigurationPart, DraftContent } from '../draftTypes.ts';

export type OperatorOption = Pick<Operator, 'name' | 'label' | 'expects'>;

/** The product's comparisons and, in rule sets only, those of the plugins that the draft uses: forms and ways of working are also judged where no plugin runs. */
export const operatorOptions = (
  part: ConfigurationPart,
  { municipality }: DraftContent,
  plugins: readonly PluginView[],
): ReadonlyMap<string, OperatorOption> => {
  const used = new Set((municipality?.plugins ?? []).map(({ name }) => name));
  const contributed = part === 'ruleSets' ? plugins.filter(({ name }) => used.has(name)).flatMap((plugin) => plugin.operators) : [];
  return new Map([...operators, ...contributed].map((operator) => [operator.name, operator]));
};
