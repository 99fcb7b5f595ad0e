import { type DocumentHelper, formatNumber } from '@weegbrug/core/plugin';

const segments = [
  { name: 'socialHomes', nl: 'sociale huur', en: 'social rent' },
  { name: 'midSegmentHomes', nl: 'middensegment', en: 'mid segment' },
  { name: 'expensiveHomes', nl: 'duur', en: 'expensive' },
] as const;

/** The answers of the housing section as one line: "420 woningen: 126 sociale huur (30 %), 168 middensegment (40 %), 126 duur (30 %)". */
const segmentsHelper: DocumentHelper = {
  key: 'segments',
  label: { nl: 'woningen per segment', en: 'homes by segment' },
  show: (value, language) => {
    const answers = (value ?? {}) as Readonly<Record<string, unknown>>;
    const homes = answers['homesAdded'];
    if (typeof homes !== 'number') return '';
    const share = (part: number): string => (homes > 0 ? ` (${formatNumber((part / homes) * 100, 0)[language]} %)` : '');
    const parts = segments.flatMap(({ name, [language]: word }) => {
      const part = answers[name];
      return typeof part === 'number' && part > 0 ? [`${formatNumber(part, 0)[language]} ${word}${share(part)}`] : [];
    });
    const total = `${formatNumber(homes, 0)[language]} ${language === 'nl' ? 'woningen' : 'homes'}`;
    return parts.length === 0 ? total : `${total}: ${parts.join(', ')}`;
  },
};

/** Ways of showing answers about housing in a document. */
export const housingDocumentHelpers: readonly DocumentHelper[] = [segmentsHelper];
