import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ReleaseSummary } from '@weegbrug/core/api';
import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import type { ConfigurationPart } from '../draftTypes.ts';
import { ReleaseAccountCard } from '../history/ReleaseAccountCard.tsx';
import { PartForm } from '../editor/PartForm.tsx';
import { partPaths } from '../parts/configurationPart.ts';
import { partValue } from '../parts/partValue.ts';
import { itemName } from '../schema/itemName.ts';
import { isRecord } from '../schema/node.ts';
import { usePlugins, useSchemas } from '../useDraft.ts';

type Release = ReleaseSummary & { configuration: Readonly<Record<string, unknown>> };
const ignore = (): void => undefined;

/** An earlier release, to read. */
export const ReleaseScreen = () => {
  const { t, language } = useText();
  const { hash = '' } = useParams();
  const [place, setPlace] = useState('framework');
  const release = useQuery({ queryKey: ['releases', hash], queryFn: () => request<Release>(`/releases/${hash}`), staleTime: Infinity });
  const schemas = useSchemas();
  const plugins = usePlugins();
  if (release.isError)
    return (
      <div className="page stack">
        <PageHead title={t('publishing.releases.release')} lede={t('configuration.release.lede')} />
        <ProblemNotice error={release.error} retry={() => void release.refetch()} />
        <p>
          <Link to="/configuration/history">{t('configuration.back', { list: t('publishing.releases') })}</Link>
        </p>
      </div>
    );
  if (release.data === undefined || schemas.data === undefined) return <Loading />;
  const [part = 'framework', key] = place.split('/') as [ConfigurationPart, string | undefined];
  const { configuration } = release.data;
  return (
    <div className="page stack">
      <PageHead title={t('configuration.release.title', { number: release.data.number })} lede={t('configuration.release.lede')} />
      <p>
        <Link to="/configuration/history">{t('configuration.back', { list: t('publishing.releases') })}</Link>
      </p>
      <ReleaseAccountCard release={release.data} />
      <div className="field">
        <label htmlFor="release-part">{t('configuration.release.part')}</label>
        <select className="in cfg-medium" id="release-part" value={place} onChange={(event) => setPlace(event.target.value)}>
          {(Object.keys(partPaths) as ConfigurationPart[]).map((one) => {
            const whole = configuration[one];
            if (!partPaths[one].list)
              return (
                <option key={one} value={one}>
                  {t(`configuration.part.${one}`)}
                </option>
              );
            return (
              <optgroup key={one} label={t(`configuration.part.${one}`)}>
                {Object.entries(isRecord(whole) ? whole : {}).map(([item, value]) => (
                  <option key={item} value={`${one}/${item}`}>
                    {itemName(value, language) ?? item}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </div>
      <PartForm
        key={place}
        part={part}
        schema={schemas.data[part]}
        value={partValue(release.data, part, key)}
        onChange={ignore}
        draft={release.data}
        problems={[]}
        plugins={plugins.data?.items ?? []}
        readOnly
        json={false}
      />
    </div>
  );
};
