import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalConfiguration, hashConfiguration } from '../../core/src/configuration/hashConfiguration.ts';
import type { MunicipalityConfiguration } from '../../core/src/configuration/municipalityConfiguration.ts';
import { joinParts, partsOf } from '../../core/src/configuration/releaseParts.ts';
import { minimalConfiguration } from './minimalMunicipality.ts';

const joined = (configuration: MunicipalityConfiguration): string =>
  joinParts(new Map(partsOf(configuration).map(({ address, content }) => [address, content])));

describe('the parts of a release', () => {
  it('give back the very text over which the hash was computed', () => {
    const configuration = minimalConfiguration();
    expect(joined(configuration)).toBe(canonicalConfiguration(configuration));
    expect(partsOf(configuration).map(({ address }) => address)).toEqual(
      expect.arrayContaining(['municipality', 'framework', 'projectTypes/plantsoen', 'testCases/voorbeeld', 'templates/eigen']),
    );
  });

  it('give back any content, also empty folders, missing parts and odd keys', () => {
    const items = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.jsonValue(),
    );
    const anything = fc.record(
      { municipality: fc.jsonValue(), framework: fc.jsonValue(), forms: fc.oneof(items, fc.jsonValue()), texts: items, templates: items },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, (value) => {
        const configuration = value as unknown as MunicipalityConfiguration;
        expect(joined(configuration)).toBe(canonicalConfiguration(configuration));
      }),
    );
  });

  it('differ only where the content does', () => {
    const before = minimalConfiguration();
    const after = { ...before, framework: { ...before.framework, planYear: 2031 } } as MunicipalityConfiguration;
    expect(hashConfiguration(after)).not.toBe(hashConfiguration(before));
    const known = new Set(partsOf(before).map(({ hash }) => hash));
    expect(
      partsOf(after)
        .filter(({ hash }) => !known.has(hash))
        .map(({ address }) => address),
    ).toEqual(['framework']);
  });
});
