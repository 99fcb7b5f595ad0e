import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AccountView, ConfigurationDraftView, ListView } from '@weegbrug/core/api';
import { EmptyState } from '../../../blocks/EmptyState.tsx';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { request } from '../../../connection/request.ts';
import { useSession } from '../../../connection/useSession.ts';
import { useText } from '../../../messages/useText.ts';
import { DraftBar } from '../DraftBar.tsx';
import type { ConfigurationPart, DraftContent } from '../draftTypes.ts';
import { Findings } from '../Findings.tsx';
import { AccessKeysCard } from '../people/AccessKeysCard.tsx';
import { AccountsCard } from '../people/AccountsCard.tsx';
import { itemName } from '../schema/itemName.ts';
import { isRecord, type Node, wordsOf } from '../schema/node.ts';
import { usePresence } from '../presence/usePresence.ts';
import { CoverageCard } from '../testCases/CoverageCard.tsx';
import { TestCasesCard } from '../testCases/TestCasesCard.tsx';
import { ChangeTag } from './ChangeTag.tsx';
import { pathOf } from './configurationPart.ts';
import { NewItemDialog } from './NewItemDialog.tsx';
import { RemoveItem } from './RemoveItem.tsx';
import { usedBy } from './usedBy.ts';

/** The items of a part with their name, key, use and change. */
export const PartList = ({ draft, part, schema }: { draft: ConfigurationDraftView; part: ConfigurationPart; schema: Node }) => {
  const { t, language, local } = useText();
  const { may } = useSession();
  const present = usePresence();
  const [adding, setAdding] = useState<{ alternative: string | undefined }>();
  const accounts = useQuery({
    queryKey: ['accounts'],
    queryFn: () => request<ListView<AccountView>>('/accounts'),
    enabled: part === 'roles' && (may('users:read') || may('users:manage')),
  });
  const [usual, ...others] = schema['x-alternatives'] ?? [];
  const whole = draft.configuration[part];
  const items = Object.entries(isRecord(whole) ? whole : {});
  const editable = may('configuration:edit');
  const title = part === 'roles' ? t('configuration.people') : t(`configuration.part.${part}`);
  const changeOf = (key: string) => draft.changed.find((one) => one.part === part && one.key === key);
  const uses = (key: string): string => {
    const holders = accounts.data?.items.filter(({ roles }) => roles.includes(key)).length ?? 0;
    const names = [
      ...(holders === 0 ? [] : [t(holders === 1 ? 'configuration.usedBy.account' : 'configuration.usedBy.accounts', { count: holders })]),
      ...usedBy(draft.configuration as DraftContent, part, key).map((name) => local(name)),
    ];
    return names.length === 0 ? t('configuration.unused') : names.join(', ');
  };
  return (
    <>
      <DraftBar draft={draft} />
      <div className="page stack">
        <PageHead
          title={title}
          lede={wordsOf(schema, language).description}
          actions={
            editable ? (
              <>
                {others.map((alternative) => (
                  <button key={alternative} type="button" className="btn" onClick={() => setAdding({ alternative })}>
                    {t('configuration.new', { kind: wordsOf(schema.properties?.[alternative] ?? {}, language).title.toLowerCase() })}
                  </button>
                ))}
                <button type="button" className="btn primary" onClick={() => setAdding({ alternative: usual })}>
                  {t('configuration.new', { kind: wordsOf(schema, language).title.toLowerCase() })}
                </button>
              </>
            ) : undefined
          }
        />
        <section className="card" aria-label={title}>
          {items.length === 0 ? (
            <EmptyState title={t('configuration.empty.title')} text={t('configuration.empty.text')} />
          ) : (
            <div className="scroll-x" tabIndex={0} role="group" aria-label={title}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('configuration.name')}</th>
                    <th scope="col">{t('configuration.key')}</th>
                    <th scope="col">{t(part === 'testCases' ? 'testCases.type' : 'configuration.usedBy')}</th>
                    <th scope="col">{t('configuration.state')}</th>
                    {editable && <th scope="col">{t('configuration.actions')}</th>}
                  </tr>
                </thead>
                <tbody>
                  {items.map(([key, value]) => (
                    <tr key={key}>
                      <th scope="row">
                        <Link to={pathOf(part, key)}>{itemName(value, language) ?? key}</Link>
                        {present
                          .filter((one) => one.part === part && one.key === key)
                          .map(({ name }) => (
                            <span key={name} className="small muted cfg-of">
                              {t('draft.presence.inList', { name })}
                            </span>
                          ))}
                      </th>
                      <td>
                        <code>{key}</code>
                      </td>
                      <td className="small">{uses(key)}</td>
                      <td>
                        <ChangeTag
                          change={changeOf(key)}
                          problems={draft.problems.filter((problem) => problem.part === part && problem.key === key).length}
                        />
                      </td>
                      {editable && (
                        <td>
                          <RemoveItem part={part} itemKey={key} name={itemName(value, language) ?? key} uses={uses(key)} />
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
        {part === 'roles' && (
          <>
            <AccountsCard roles={(draft.configuration as DraftContent).roles ?? {}} />
            <AccessKeysCard />
          </>
        )}
        {part === 'testCases' && (
          <>
            <TestCasesCard draft={draft} />
            <CoverageCard revision={draft.revision} />
          </>
        )}
        <Findings problems={draft.problems.filter((problem) => problem.part === part)} />
      </div>
      {adding !== undefined && (
        <NewItemDialog draft={draft} part={part} schema={schema} alternative={adding.alternative} close={() => setAdding(undefined)} />
      )}
    </>
  );
};
