import { capacitySection } from './coreSections/capacity.ts';
import { identitySection } from './coreSections/identity.ts';
import { moneySection } from './coreSections/money.ts';
import { planningSection } from './coreSections/planning.ts';
import { riskSection } from './coreSections/risk.ts';
import { urgencySection } from './coreSections/urgency.ts';
import type { FormSection } from './formDefinition.ts';

/** Sections that every municipality can use, by reference: they ask the core fields that roll up over all types. */
export const coreSections: ReadonlyMap<string, FormSection> = new Map(
  [identitySection, planningSection, urgencySection, moneySection, capacitySection, riskSection].map((section) => [
    `core/${section.key}`,
    section,
  ]),
);
