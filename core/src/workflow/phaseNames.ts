import type { LocalizedText } from '../shared/localizedText.ts';
import type { PortfolioPhase } from './workflowDefinition.ts';

/** The words of the fixed portfolio phases. */
export const phaseNames: Readonly<Record<PortfolioPhase, LocalizedText>> = {
  idea: { nl: 'Idee', en: 'Idea' },
  intake: { nl: 'Intake', en: 'Intake' },
  assessment: { nl: 'Beoordeling', en: 'Assessment' },
  decision: { nl: 'Besluit', en: 'Decision' },
  parked: { nl: 'Parkeerplaats', en: 'Parked' },
  definition: { nl: 'Definitie', en: 'Definition' },
  design: { nl: 'Ontwerp', en: 'Design' },
  preparation: { nl: 'Voorbereiding', en: 'Preparation' },
  realisation: { nl: 'Realisatie', en: 'Realisation' },
  aftercare: { nl: 'Nazorg', en: 'Aftercare' },
  closed: { nl: 'Afgesloten', en: 'Closed' },
  rejected: { nl: 'Afgewezen', en: 'Rejected' },
  onHold: { nl: 'On hold', en: 'On hold' },
};
