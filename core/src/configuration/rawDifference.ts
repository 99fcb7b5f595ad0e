import { fileOf } from './fileOf.ts';
import { unifiedText } from './difference/unifiedText.ts';
import { changedAddresses } from './draft/changedAddresses.ts';
import { loadSource, type SourceView } from './loadSource.ts';
import type { ConfigurationPart, MunicipalityConfiguration } from './municipalityConfiguration.ts';
import type { OperationContext } from './operationContext.ts';
import { partOf } from './partOf.ts';
import { isRecord } from './structure/isRecord.ts';

/** The files that differ between two configurations, as text. */
export type RawDifferenceView = {
  from: SourceView;
  to: SourceView;
  files: readonly {
    /** Inside the municipality's folder. */ file: string;
    state: 'added' | 'changed' | 'removed';
    /** Unified text. */ text: string;
  }[];
};

/**
 * The same difference as people with the files see it: per file, line by line. Properties stand in order of name, so that only what differs is shown.
 * @throws WB-PERMISSION-MISSING, WB-RELEASE-NONE, WB-RELEASE-NOT-FOUND, WB-RELEASE-DAMAGED
 */
export const rawDifference = async (context: OperationContext, input: { from: string; to: string }): Promise<RawDifferenceView> => {
  const [from, to] = [await loadSource(context, input.from), await loadSource(context, input.to)];
  const text = (configuration: MunicipalityConfiguration, part: string, key: string | undefined): string | undefined => {
    const value = partOf(configuration, part, key);
    return value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(inOrder(value), undefined, 2);
  };
  const files = changedAddresses(from.configuration, to.configuration).map(({ part, key }) => {
    const [before, after] = [text(from.configuration, part, key), text(to.configuration, part, key)];
    return {
      file: part === 'templates' ? `templates/${key ?? ''}.hbs` : fileOf(part as ConfigurationPart, key),
      state: before === undefined ? ('added' as const) : after === undefined ? ('removed' as const) : ('changed' as const),
      text: unifiedText(before ?? '', after ?? ''),
    };
  });
  return { from: from.view, to: to.view, files };
};

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, child]) => [name, inOrder(child)]),
  );
};
