import { Link } from 'react-router';
import { EmptyState } from '../../../blocks/EmptyState.tsx';
import { Loading } from '../../../blocks/Loading.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { useText } from '../../../messages/useText.ts';
import { DraftBar } from '../DraftBar.tsx';
import type { DraftContent } from '../draftTypes.ts';
import { pathOf } from '../parts/configurationPart.ts';
import { useDraft, usePlugins } from '../useDraft.ts';

/** The installed plugins: what they measure, in what unit and from which source; their settings stand with the municipality. */
export const PluginsScreen = () => {
  const { t, local } = useText();
  const draft = useDraft();
  const plugins = usePlugins();
  const used = ((draft.data?.configuration ?? {}) as DraftContent).municipality?.plugins ?? [];
  return (
    <>
      {draft.data !== undefined && <DraftBar draft={draft.data} />}
      <div className="page stack">
        <PageHead title={t('configuration.plugins')} lede={t('configuration.plugins.lede')} />
        {plugins.isPending && <Loading />}
        {plugins.isError && <ProblemNotice error={plugins.error} retry={() => void plugins.refetch()} />}
        {plugins.data?.items.length === 0 && (
          <EmptyState title={t('configuration.plugins.none')} text={t('configuration.plugins.noneText')} />
        )}
        {plugins.data?.items.map((plugin) => {
          const index = used.findIndex(({ name }) => name === plugin.name);
          return (
            <section className="card" key={plugin.name} aria-labelledby={`plugin-${plugin.name}`}>
              <header>
                <h2 id={`plugin-${plugin.name}`}>{local(plugin.title)}</h2>
                <span className="small muted">{t('configuration.plugins.version', { version: plugin.version })}</span>
                <span className={index < 0 ? 'chip' : 'chip good'}>
                  {t(index < 0 ? 'configuration.plugins.unused' : 'configuration.plugins.used')}
                </span>
                <Link className="end" to={pathOf('municipality', undefined, index < 0 ? '/plugins' : `/plugins/${index}/settings`)}>
                  {t(index < 0 ? 'configuration.plugins.use' : 'configuration.plugins.settings')}
                  <span className="sr"> {local(plugin.title)}</span>
                </Link>
              </header>
              <div
                className="scroll-x"
                tabIndex={0}
                role="group"
                aria-label={t('configuration.plugins.measures', { plugin: local(plugin.title) })}
              >
                <table className="dense">
                  <thead>
                    <tr>
                      <th scope="col">{t('configuration.plugins.measure')}</th>
                      <th scope="col">{t('configuration.plugins.unit')}</th>
                      <th scope="col">{t('configuration.plugins.denominator')}</th>
                      <th scope="col">{t('configuration.plugins.source')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {plugin.measures.map((measure) => (
                      <tr key={measure.key}>
                        <th scope="row">
                          {local(measure.name)} <code className="sub">{measure.key}</code>
                        </th>
                        <td>{local(measure.unit) || '–'}</td>
                        <td>{local(measure.denominator) || '–'}</td>
                        <td className="small">{local(measure.source)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          );
        })}
      </div>
    </>
  );
};
