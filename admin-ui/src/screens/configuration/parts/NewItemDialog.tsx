import { Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ConfigurationDraftView } from '@weegbrug/core/api';
import { FormActions } from '../../../blocks/FormActions.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import type { ConfigurationPart } from '../draftTypes.ts';
import { emptyValue } from '../schema/emptyValue.ts';
import { itemName } from '../schema/itemName.ts';
import { isRecord, type Node, wordsOf } from '../schema/node.ts';
import { draftKey } from '../useDraft.ts';
import { pathOf } from './configurationPart.ts';

const keyFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);

/** A new item: its name, its key, and what it starts from. */
export const NewItemDialog = ({
  draft,
  part,
  schema,
  alternative,
  close,
}: {
  draft: ConfigurationDraftView;
  part: ConfigurationPart;
  schema: Node;
  /** Which of the ways in which the item can be written (`x-alternatives`). */
  alternative: string | undefined;
  close: () => void;
}) => {
  const { t, language } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [typedKey, setTypedKey] = useState<string>();
  const [from, setFrom] = useState('');
  const [wrong, setWrong] = useState<'name' | 'key' | 'taken'>();
  const whole = draft.configuration[part];
  const items = isRecord(whole) ? whole : {};
  const key = typedKey ?? keyFrom(name);
  const way = alternative === undefined ? undefined : schema.properties?.[alternative];
  const written = alternative === undefined || way === undefined ? {} : { [alternative]: emptyValue(way, schema) };
  const create = useMutation({
    mutationFn: () => {
      const start = from === '' ? { ...(emptyValue(schema, schema) as object), ...written } : structuredClone(items[from]);
      const title = schema.properties?.['title'] === undefined ? 'name' : 'title';
      return request<ConfigurationDraftView>(`/configuration/draft/parts/${part}/${encodeURIComponent(key)}`, {
        method: 'PUT',
        revision: draft.revision,
        body: { value: { ...(start as object), key, [title]: { nl: name.trim() } }, base: null },
      });
    },
    onSuccess: (view) => {
      client.setQueryData(draftKey, view);
      void navigate(pathOf(part, key));
    },
    onError: () => void client.invalidateQueries({ queryKey: draftKey }),
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const problem =
      name.trim() === ''
        ? 'name'
        : !/^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/.test(key)
          ? 'key'
          : Object.hasOwn(items, key)
            ? 'taken'
            : undefined;
    setWrong(problem);
    if (problem === undefined) create.mutate();
    else document.getElementById(problem === 'name' ? 'new-name' : 'new-key')?.focus();
  };
  return (
    <Dialog open onClose={close} aria-labelledby="new-title" fullWidth maxWidth="sm">
      <DialogTitle id="new-title">
        {t('configuration.new', {
          kind: wordsOf(
            way?.title === undefined || alternative === schema['x-alternatives']?.[0] ? schema : way,
            language,
          ).title.toLowerCase(),
        })}
      </DialogTitle>
      <DialogContent>
        <form onSubmit={onSubmit} noValidate>
          {create.isError && <ProblemNotice error={create.error} />}
          <div className="field">
            <label htmlFor="new-name">{t('configuration.newName')}</label>
            <input
              className="in"
              id="new-name"
              value={name}
              onChange={(event) => setName(event.target.value)}
              aria-invalid={wrong === 'name' || undefined}
            />
          </div>
          <div className="field">
            <label htmlFor="new-key">{t('configuration.key')}</label>
            <span className="hint" id="new-key-hint">
              {t('configuration.keyHint')}
            </span>
            <input
              className="in"
              id="new-key"
              value={key}
              spellCheck={false}
              aria-describedby="new-key-hint"
              onChange={(event) => setTypedKey(event.target.value)}
              aria-invalid={wrong === 'key' || wrong === 'taken' || undefined}
            />
          </div>
          <div className="field">
            <label htmlFor="new-from">{t('configuration.startFrom')}</label>
            <select className="in" id="new-from" value={from} onChange={(event) => setFrom(event.target.value)}>
              <option value="">{t('configuration.startEmpty')}</option>
              {Object.entries(items).map(([one, value]) => (
                <option key={one} value={one}>
                  {t('configuration.copyOf', { name: itemName(value, language) ?? one })}
                </option>
              ))}
            </select>
          </div>
          {wrong !== undefined && (
            <p className="err" role="alert">
              {t(`configuration.new.${wrong}`)}
            </p>
          )}
          <FormActions submit={t('configuration.create')} busy={create.isPending} cancel={close} className="row cfg-dialog-actions" />
        </form>
      </DialogContent>
    </Dialog>
  );
};
