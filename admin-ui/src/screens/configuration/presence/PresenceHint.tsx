import type { PresenceView } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** Who else edits this part, since when. */
export const PresenceHint = ({
  present,
  part,
  itemKey,
}: {
  present: readonly PresenceView[];
  part: string;
  itemKey?: string | undefined;
}) => {
  const { t } = useText();
  const formats = useFormats();
  const here = present.filter((one) => one.part === part && one.key === itemKey);
  return (
    <div role="status">
      {here.map(({ name, since }) => (
        <p key={`${name}${since}`} className="notice info">
          {t('draft.presence.here', { name, time: formats.time(since) })}
        </p>
      ))}
    </div>
  );
};
