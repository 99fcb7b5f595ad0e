import { useState } from 'react';
import type { ConfigurationChangeView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';
import { plainSentence } from './plainSentence.ts';
import { TraceDialog } from './TraceDialog.tsx';

/** Where the place of a change came from. */
export const TraceChange = ({ change }: { change: ConfigurationChangeView }) => {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const sentence = plainSentence(change);
  const { part, key, path } = change;
  if (part === 'templates') return undefined;
  return (
    <>
      <button type="button" className="btn quiet s" onClick={() => setOpen(true)}>
        {t('difference.trace')}
        <span className="sr">: {sentence}</span>
      </button>
      {open && <TraceDialog place={{ part, ...(key === undefined ? {} : { key }), path }} name={sentence} close={() => setOpen(false)} />}
    </>
  );
};
