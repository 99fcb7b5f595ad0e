import { useLocation } from 'react-router';
import type { MadeTestCase } from '@weegbrug/core/api';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { useText } from '../../../messages/useText.ts';

/** What `MakeTestCase` leads here with. */
export type MadeOf = { madeOf: { code: string; differs: MadeTestCase['differs'] } };

/** After "Test met dit project": what was replaced, and what comes out otherwise than of the project. Gone with the next visit. */
export const MadeNotice = () => {
  const { t } = useText();
  const made = (useLocation().state as MadeOf | null)?.madeOf;
  if (made === undefined) return undefined;
  const { code, differs } = made;
  return (
    <p className="notice info" role="status">
      {t('testCases.made', { code })}{' '}
      {differs.length > 0 &&
        t('testCases.made.differs', { what: differs.map((name) => t(`testCases.differs.${name}` as MessageKey)).join(', ') })}
    </p>
  );
};
