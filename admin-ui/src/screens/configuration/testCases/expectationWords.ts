import type { WeighingFramework } from '@weegbrug/core/framework';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** What an expectation is about, and its values, in words: "P", "25,63", "Bespreken". */
export const useExpectationWords = (framework: WeighingFramework | undefined) => {
  const { t, local } = useText();
  const formats = useFormats();
  const named = (list: readonly { key: string; name: { nl: string; en?: string } }[] | undefined, key: unknown): string =>
    local(list?.find((entry) => entry.key === key)?.name) || String(key);
  return {
    name: (pointer: string): string => {
      const [kind = '', inner] = pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      const title = t(`testCases.expected.${kind}` as MessageKey);
      if (inner === undefined) return title;
      if (kind === 'scores') return `${title}: ${named(framework?.criteria, inner)}`;
      return kind === 'next' ? t(`testCases.expected.next.${inner}` as MessageKey) : `${title}: ${inner}`;
    },
    value: (pointer: string, value: unknown): string => {
      if (value === null) return t('testCases.notStated');
      if (value === undefined) return t('testCases.unknown');
      if (Array.isArray(value)) return value.length === 0 ? t('testCases.none') : value.join(', ');
      if (pointer === '/advice') return named(framework?.advice, value);
      if (pointer === '/route') return named(framework?.routes, value);
      if (typeof value === 'number') return pointer.startsWith('/scores') ? formats.number(value) : formats.score(value);
      return String(value);
    },
  };
};
