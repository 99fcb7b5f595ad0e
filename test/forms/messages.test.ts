import { describe, expect, test } from '@jest/globals';
import { describeProblem } from '../../core/src/forms/messages/describeProblem.ts';
import { en } from '../../core/src/forms/messages/en.ts';
import { formatValue } from '../../core/src/forms/messages/formatValue.ts';
import { nl } from '../../core/src/forms/messages/nl.ts';

describe('messages', () => {
  test('both languages have every sentence, and each names the question', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
    for (const catalogue of [nl, en]) {
      for (const sentence of Object.values(catalogue)) expect(sentence({ noun: 'NOUN', expected: '1', actual: '2' })).toMatch(/NOUN/);
    }
  });

  test('the label stands between quotes where there is no noun, and English falls back to Dutch', () => {
    expect(describeProblem('required.fill', { label: { nl: 'Aantal' } })).toEqual({ nl: 'Vul ‘Aantal’ in', en: 'Fill in “Aantal”' });
    expect(describeProblem('minimum', { label: { nl: 'x' }, noun: { nl: 'het aantal', en: 'the number' } }, 0, -3)).toEqual({
      nl: 'Het aantal mag niet lager zijn dan 0; u gaf −3 op',
      en: 'The number may not be lower than 0; you gave −3',
    });
  });

  test('a pattern is explained by the help of the question', () => {
    expect(describeProblem('pattern', { label: { nl: 'Code' }, help: { nl: 'Twee letters en drie cijfers.' } }).nl).toBe(
      'Schrijf ‘Code’ in de gevraagde vorm. Twee letters en drie cijfers.',
    );
  });

  test('values as people write them', () => {
    expect(formatValue(1250.5, 'nl')).toBe('1.250,5');
    expect(formatValue(-320_000_000, 'nl', 'euro')).toBe('€ −3.200.000,00');
    expect(formatValue(1250.5, 'en')).toBe('1,250.5');
    expect([formatValue(true, 'nl'), formatValue(false, 'en'), formatValue([1, 'a'], 'nl'), formatValue({}, 'nl')]).toEqual([
      'ja',
      'no',
      '1, a',
      '',
    ]);
  });
});
