import type { Mend, MunicipalityConfiguration, TextReplacement } from './municipalityConfiguration.ts';
import { partOf } from './partOf.ts';
import { applyChanges } from './structure/applyChanges.ts';
import { withPart } from './withPart.ts';

/** A copy of the configuration in which a finding is mended in the way that it offers. */
export const withMend = (configuration: MunicipalityConfiguration, mend: Mend): MunicipalityConfiguration => {
  const value = partOf(configuration, mend.part, mend.key);
  return withPart(configuration, mend, 'changes' in mend ? applyChanges(value, mend.changes) : replaced(String(value), mend.replacements));
};

/** From the end, so that what was replaced moves nothing that still has to be. */
const replaced = (text: string, replacements: readonly TextReplacement[]): string => {
  const lines = text.split('\n');
  for (const { line, column, from, to } of [...replacements].sort((one, other) => other.column - one.column)) {
    const before = lines[line - 1];
    if (before?.startsWith(from, column - 1) !== true) continue;
    lines[line - 1] = `${before.slice(0, column - 1)}${to}${before.slice(column - 1 + from.length)}`;
  }
  return lines.join('\n');
};
