import { Fragment } from 'react';
import { Link } from 'react-router';
import type { ReplayChange } from '@weegbrug/core/api';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';

/** What the replay found that one change does, with the way to the projects. */
export const ChangeEffect = ({ change: { crossing, fires, intakes } }: { change: ReplayChange }) => {
  const { t } = useText();
  const formats = useFormats();
  return (
    <>
      {crossing !== undefined && (
        <>
          {' '}
          <a href="#replay" className="df-effect">
            {crossing.complete
              ? t(crossing.count === 1 ? 'difference.effect.crossing.one' : 'difference.effect.crossing', {
                  count: formats.number(crossing.count),
                })
              : t('difference.effect.crossing.more', { count: formats.number(crossing.count) })}
          </a>
        </>
      )}
      {fires !== undefined && <Fires {...fires} />}
      {intakes !== undefined && (
        <>
          {' '}
          <a href="#replay-intakes" className="df-effect">
            {t(intakes === 1 ? 'difference.effect.intakes.one' : 'difference.effect.intakes', { count: formats.number(intakes) })}
          </a>
        </>
      )}
    </>
  );
};

const Fires = ({ before, after, new: fresh, added }: NonNullable<ReplayChange['fires']>) => {
  const { t } = useText();
  const formats = useFormats();
  if (before === 0 && after === 0) return <> {t('difference.effect.fires.nowhere')}</>;
  const counts = { before: formats.number(before), after: formats.number(after) };
  if (added.length === 0) return <> {t(before === after ? 'difference.effect.fires.same' : 'difference.effect.fires', counts)}</>;
  return (
    <>
      {' '}
      {t('difference.effect.fires.new', counts)}{' '}
      {added.map(({ code, name }, index) => (
        <Fragment key={code}>
          {index > 0 && ', '}
          <Link to={`/projects/${code}`}>{name}</Link>
        </Fragment>
      ))}
      {fresh > added.length ? ` ${t('difference.effect.fires.others', { count: formats.number(fresh - added.length) })}` : '.'}
    </>
  );
};
