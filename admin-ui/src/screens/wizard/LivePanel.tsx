import { useEffect, useState } from 'react';
import type { FrameworkView } from '@weegbrug/core/api';
import type { Answers, FormState, ResolvedForm } from '@weegbrug/core/forms';
import { ContributionBar } from '../../blocks/SignedBar.tsx';
import { PriorityWhisker } from '../../blocks/PriorityWhisker.tsx';
import { useFormats } from '../../messages/useFormats.ts';
import { useText } from '../../messages/useText.ts';
import { AttentionPart } from './AttentionPart.tsx';
import { LiveBar } from './LiveBar.tsx';
import { MissingList } from './MissingList.tsx';
import { UncertainList } from './UncertainList.tsx';
import { useTrialWeighing } from './useTrialWeighing.ts';

type Props = {
  typeKey: string;
  release: string;
  answers: Answers;
  form: ResolvedForm;
  state: FormState;
  framework: FrameworkView;
  goTo: (path: string) => void;
};

/** "Weegt nu": how the project weighs with what is filled in so far, and what the missing answers still change. */
export const LivePanel = ({ typeKey, release, answers, form, state, framework, goTo }: Props) => {
  const { t, local } = useText();
  const formats = useFormats();
  const { view, failed } = useTrialWeighing(typeKey, release, answers);
  const [announcement, setAnnouncement] = useState('');
  const [open, setOpen] = useState(false);
  const weighing = view?.weighing;
  const ends =
    weighing === undefined ? undefined : { low: formats.score(weighing.interval.low), high: formats.score(weighing.interval.high) };
  const sentence =
    weighing === undefined || ends === undefined
      ? ''
      : weighing.priority === undefined
        ? t('live.announceOpen', ends)
        : t('live.announce', { priority: formats.score(weighing.priority), ...ends });
  useEffect(() => {
    // Once per pause: someone who listens while typing is not talked over.
    const timer = setTimeout(() => setAnnouncement(sentence), 1_500);
    return () => clearTimeout(timer);
  }, [sentence]);
  if (weighing === undefined || ends === undefined)
    return (
      <aside className="card live">
        <header>
          <h2>{t('live.title')}</h2>
        </header>
        <p className="body muted">{failed ? t('live.unavailable') : t('common.loading')}</p>
      </aside>
    );
  const bands = framework.framework.advice;
  const advice = bands.find((band) => band.key === weighing.advice);
  const others = weighing.possibleAdvice
    .filter((key) => key !== weighing.advice)
    .map((key) => local(bands.find((band) => band.key === key)?.name).toLowerCase());
  const thresholds = bands.flatMap((band) => band.from ?? band.above ?? []);
  const heaviest = weighing.goals.reduce<(typeof weighing.goals)[number] | undefined>(
    (most, goal) => (Math.abs(goal.points) > Math.abs(most?.points ?? 0) ? goal : most),
    undefined,
  );
  const route = framework.framework.routes.find((entry) => entry.key === weighing.route);
  return (
    <aside className={open ? 'card live open' : 'card live'} aria-labelledby="live-title">
      <LiveBar weighing={weighing} framework={framework} open={open} toggle={() => setOpen(!open)} controls="live-parts" />
      <p className="sr" role="status">
        {announcement}
      </p>
      <div id="live-parts" className="parts">
        <header>
          <h2 id="live-title">{t('live.title')}</h2>
          <span className="end muted small">{t('live.known', { percent: formats.percent(weighing.completeness) })}</span>
        </header>
        <div className="part">
          {weighing.priority === undefined ? (
            <p>
              <b>{t('live.noPoint')}</b> {t('live.noPointRange', ends)}
            </p>
          ) : (
            <div className="big">
              <b>{formats.score(weighing.priority)}</b>
              <span>
                {t('live.priority')}
                <span className="sub">{t('weighing.interval', ends)}</span>
              </span>
            </div>
          )}
          <PriorityWhisker
            priority={weighing.priority}
            interval={weighing.interval}
            thresholds={thresholds}
            scale={{ low: Math.min(...thresholds) - 15, high: Math.max(...thresholds) + 15 }}
            width={300}
            height={64}
            names={[...bands].reverse().map((band) => local(band.name).toLowerCase())}
          />
          {advice !== undefined && (
            <p>
              {t(weighing.provisional ? 'live.provisional' : 'live.advice')} <b>{local(advice.name).toLowerCase()}</b>.{' '}
              {others.length > 0 && t('live.mayBecome', { advice: others.join(` ${t('ranking.or')} `) })}
            </p>
          )}
          {route !== undefined && (
            <p className="small muted">
              {t('live.route')}: {local(route.name)}
            </p>
          )}
        </div>
        <div className="part">
          <h3>{t('live.contribution')}</h3>
          <ContributionBar
            parts={weighing.goals.map((goal) => ({ key: goal.goal, positive: goal.positive, negative: goal.negative }))}
            positive={weighing.contribution.positive}
            negative={weighing.contribution.negative}
            max={36}
          />
          <p className="small muted ends">
            <span>
              {t('weighing.negative')} {t('weighing.harms')}
            </span>
            <span>
              {t('weighing.helps')} {t('weighing.positive')}
            </span>
          </p>
          {heaviest !== undefined && heaviest.points !== 0 && (
            <p className="small">
              {t('live.heaviest', { goal: local(heaviest.name) })}{' '}
              <span className={heaviest.points > 0 ? 'pos strong' : 'neg strong'}>{formats.signed(heaviest.points)}</span>{' '}
              {t('live.points')}
            </p>
          )}
        </div>
        <AttentionPart weighing={weighing} minimumCompleteness={framework.framework.minimumCompleteness} />
        <MissingList
          missing={weighing.missing}
          form={form}
          state={state}
          goTo={(path) => {
            setOpen(false);
            goTo(path);
          }}
        />
        <UncertainList uncertain={weighing.uncertain ?? []} />
      </div>
    </aside>
  );
};
