import { Link } from 'react-router';
import type { ConfigurationChangeView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';
import { partPaths, pathOf } from '../parts/configurationPart.ts';
import { plainSentence } from './plainSentence.ts';

/** To the field in the draft; nothing where there is none any more. */
export const ViewChange = ({ change }: { change: ConfigurationChangeView }) => {
  const { t } = useText();
  const { part, key, pointer } = change;
  if (pointer === undefined || !(part in partPaths)) return undefined;
  return (
    <Link to={pathOf(part, key, pointer)} className="rowlink">
      {t('difference.view')}
      <span className="sr">: {plainSentence(change)}</span>
    </Link>
  );
};
