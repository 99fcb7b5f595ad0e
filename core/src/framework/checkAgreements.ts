import { decimalText } from '../shared/decimalText.ts';
import { pointerTo, type Problem } from '../rules/problem.ts';
import { localize } from '../shared/localizedText.ts';
import { checkAgreement } from '../weights/checkAgreement.ts';
import { departuresOf } from './departuresOf.ts';
import { frameworkTexts } from './frameworkTexts.ts';
import type { WeighingFramework } from './weighingFramework.ts';

/** What is wrong with the agreements on weights, and, as warnings, where the goal tree departs from what was adopted. */
export const checkAgreements = (framework: Pick<WeighingFramework, 'goals' | 'weightAgreements'>): Problem[] => {
  const agreements = framework.weightAgreements ?? [];
  const problems = agreements.flatMap((agreement, index): Problem[] => {
    const pointer = pointerTo('/weightAgreements', index);
    const first = agreements.findIndex(({ key }) => key === agreement.key) === index;
    return [
      ...(first ? [] : [{ pointer: pointerTo(pointer, 'key'), code: 'keyDuplicate' as const, ...frameworkTexts.duplicate(agreement.key) }]),
      ...checkAgreement(agreement, pointer),
    ];
  });
  const departures = departuresOf(framework).map(({ agreement, goalsChanged, goals }): Problem => {
    const decision = pointerTo('/weightAgreements', agreements.indexOf(agreement));
    const { by, on, reference } = agreement.adoption;
    const taken = reference === undefined ? on : `${on}, ${reference}`;
    const about = {
      nl: `‘${agreement.title.nl}’ (${by.nl}, ${taken})`,
      en: `“${localize(agreement.title, 'en')}” (${localize(by, 'en')}, ${taken})`,
    };
    const remedy = {
      nl: 'Neem een nieuw besluit over de gewichten, of zet de vastgestelde gewichten terug.',
      en: 'Take a new decision on the weights, or put the adopted weights back.',
    };
    if (goalsChanged)
      return {
        pointer: '/goals',
        code: 'agreementGoalsChanged' as const,
        severity: 'warning',
        message: {
          nl: `De doelen zijn andere dan in het besluit over ${about.nl}.`,
          en: `The goals are other than in the decision on ${about.en}.`,
        },
        remedy,
        decision,
      };
    const list = (word: string, decimal: (value: number) => string): string =>
      goals.map(({ goal, adopted, now }) => `${goal} ${decimal(now)} % ${word} ${decimal(adopted)} %`).join(', ');
    return {
      pointer: '/goals',
      code: 'agreementDeparted' as const,
      severity: 'warning',
      message: {
        nl: `De gewichten wijken af van het besluit over ${about.nl}: ${list('in plaats van', (value) => decimalText(value, 'nl'))}.`,
        en: `The weights depart from the decision on ${about.en}: ${list('instead of', (value) => decimalText(value, 'en'))}.`,
      },
      remedy,
      decision,
    };
  });
  return [...problems, ...departures];
};
