import { medianRound } from '../lib/median.mjs';
import { referenceRules } from '../lib/referenceRules.mjs';

const megabytes = 2;
const places = 200;

/**
 * Two configurations of 2 MB that differ in 200 places: the changes as a list and as sentences; against reading both from JSON and writing them back. The configuration is
 * Voorbeeldstad with copies of its forms, rule sets and ways of working under other keys.
 */
export const diff = {
  name: 'diff',
  unit: 'ms',
  bar: { atMost: 10 },
  run: async () => {
    const { differenceOf } = await import('../../core/dist/configuration/difference/differenceOf.js');
    const { sayChange } = await import('../../core/dist/configuration/difference/sayChange.js');
    const { configuration } = await referenceRules();
    const before = enlarged(configuration);
    const after = changed(before);
    const texts = [JSON.stringify(before), JSON.stringify(after)];

    const ours = () => {
      const changes = differenceOf(before, after);
      if (changes.length !== places) throw new Error(`${changes.length} changes instead of ${places}`);
      return changes.map((change) => sayChange(change, 'nl').sentence.length);
    };
    const peer = () => texts.map((text) => JSON.stringify(JSON.parse(text)).length);
    const timed = (work) => () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    };
    for (let warmUp = 0; warmUp < 3; warmUp += 1) {
      timed(ours)();
      timed(peer)();
    }
    return medianRound(15, timed(ours), timed(peer));
  },
};

const enlarged = (configuration) => {
  const large = structuredClone(configuration);
  for (let copy = 1; JSON.stringify(large).length < megabytes * 1_000_000; copy += 1)
    for (const part of ['forms', 'ruleSets', 'workflows'])
      for (const [key, item] of Object.entries(configuration[part]))
        large[part][`${key}-${copy}`] = { ...structuredClone(item), key: `${key}-${copy}` };
  return large;
};

/** One place in each of as many items as needed: a label, a condition, a remark, in turn. */
const changed = (before) => {
  const after = structuredClone(before);
  let left = places;
  for (let round = 0; left > 0; round += 1) {
    const at = left;
    for (const form of Object.values(after.forms)) {
      const questions = form.pages.flatMap(({ sections }) =>
        sections.flatMap(({ items = [] }) => items.filter(({ kind }) => kind === 'question')),
      );
      if (left > 0 && questions[round] !== undefined) {
        questions[round].help = { nl: `Nieuwe hulp ${round}`, en: `New help ${round}` };
        left -= 1;
      }
    }
    for (const { rules = [] } of Object.values(after.ruleSets))
      if (left > 0 && rules[round] !== undefined) {
        rules[round].conditions = {
          all: [rules[round].conditions, { fact: 'core', path: 'netCost', operator: 'greaterThan', value: round + 1 }],
        };
        left -= 1;
      }
    for (const { transitions } of Object.values(after.workflows))
      if (left > 0 && transitions[round] !== undefined) {
        transitions[round].remark = transitions[round].remark === 'required' ? 'optional' : 'required';
        left -= 1;
      }
    if (left === at) throw new Error('too few places to change');
  }
  return after;
};
