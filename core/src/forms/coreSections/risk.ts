import type { LocalizedText } from '../../shared/localizedText.ts';
import type { FormSection, QuestionItem } from '../formDefinition.ts';

type Words = readonly [LocalizedText, LocalizedText, LocalizedText, LocalizedText, LocalizedText];

const classOf = { type: 'integer', minimum: 1, maximum: 5 };

const scale = (name: string, texts: Pick<QuestionItem, 'label' | 'noun' | 'help' | 'width'>, words: Words): QuestionItem => ({
  kind: 'question',
  name,
  ...texts,
  widget: 'scale',
  options: words.map((label, index) => ({ value: index + 1, label })),
});

/** How complex the project is, and what may go wrong. Classes 1 … 5. */
export const riskSection: FormSection = {
  key: 'risk',
  namespace: 'project',
  title: { nl: 'Complexiteit en risico', en: 'Complexity and risk' },
  schema: {
    type: 'object',
    properties: { complexity: classOf, probability: classOf, consequence: classOf, mitigation: { type: 'string', maxLength: 5_000 } },
    required: ['complexity', 'probability', 'consequence'],
  },
  items: [
    scale(
      'complexity',
      {
        label: { nl: 'Complexiteit', en: 'Complexity' },
        noun: { nl: 'de complexiteit', en: 'the complexity' },
        help: {
          nl: 'Denk aan het aantal partijen, nieuwe techniek, procedures en draagvlak.',
          en: 'Think of the number of parties, new technology, procedures and support.',
        },
      },
      [
        { nl: 'Eenvoudig: bekend werk van één team', en: 'Simple: familiar work of one team' },
        { nl: 'Overzichtelijk: enkele teams, vaste aanpak', en: 'Clear: a few teams, fixed approach' },
        { nl: 'Gemiddeld: meer afdelingen, enkele onzekerheden', en: 'Average: more departments, some uncertainties' },
        { nl: 'Complex: externe partijen, procedures, nieuwe techniek', en: 'Complex: outside parties, procedures, new technology' },
        { nl: 'Zeer complex: veel partijen en grote onzekerheid', en: 'Very complex: many parties and great uncertainty' },
      ],
    ),
    scale(
      'probability',
      {
        width: 'half',
        label: { nl: 'Kans dat het belangrijkste risico optreedt', en: 'Probability of the main risk' },
        noun: { nl: 'de kans op het belangrijkste risico', en: 'the probability of the main risk' },
      },
      [
        { nl: 'Zeer klein (ongeveer 10 %)', en: 'Very small (about 10 %)' },
        { nl: 'Klein (ongeveer 30 %)', en: 'Small (about 30 %)' },
        { nl: 'Gemiddeld (ongeveer 50 %)', en: 'Average (about 50 %)' },
        { nl: 'Groot (ongeveer 70 %)', en: 'Large (about 70 %)' },
        { nl: 'Zeer groot (ongeveer 90 %)', en: 'Very large (about 90 %)' },
      ],
    ),
    scale(
      'consequence',
      {
        width: 'half',
        label: { nl: 'Gevolg als het optreedt', en: 'Consequence if it happens' },
        noun: { nl: 'het gevolg van het belangrijkste risico', en: 'the consequence of the main risk' },
        help: { nl: 'Voor geld, tijd, kwaliteit of vertrouwen.', en: 'For money, time, quality or trust.' },
      },
      [
        { nl: 'Zeer klein: op te vangen binnen het project', en: 'Very small: absorbed within the project' },
        { nl: 'Klein: bijsturen is nodig', en: 'Small: adjustment is needed' },
        { nl: 'Gemiddeld: uitloop of overschrijding', en: 'Average: delay or overspending' },
        { nl: 'Groot: doelen komen in gevaar', en: 'Large: the goals are in danger' },
        { nl: 'Zeer groot: het project mislukt of schaadt de gemeente', en: 'Very large: the project fails or harms the municipality' },
      ],
    ),
    {
      kind: 'question',
      name: 'mitigation',
      label: { nl: 'Wat doet u om risico’s en nadelen te beperken?', en: 'What do you do to limit risks and drawbacks?' },
      noun: { nl: 'wat u doet om risico’s en nadelen te beperken', en: 'what you do to limit risks and drawbacks' },
      help: {
        nl: 'U mag dit leeg laten. Doet het project flink afbreuk aan een doel, dan is deze tekst nodig voor het besluit.',
        en: 'You may leave this empty. If the project clearly harms a goal, this text is needed for the decision.',
      },
      widget: 'textarea',
    },
  ],
};
