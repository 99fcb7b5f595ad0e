import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ListView, PushReport, ReleaseSummary } from '@weegbrug/core/api';
import { PageHead } from '../../../blocks/PageHead.tsx';
import { ProblemNotice } from '../../../blocks/ProblemNotice.tsx';
import { request } from '../../../connection/request.ts';
import { useText } from '../../../messages/useText.ts';
import { SourceChoice } from '../difference/SourceChoice.tsx';
import { type Accepted, type Choices, placeKey } from './mergeChoices.ts';
import { MergeOutcome } from './MergeOutcome.tsx';
import { type ChosenFolder, readChosenFolder } from './readChosenFolder.ts';

/** A folder or a release merged with the draft: look first, choose where both sides changed the same, then write all of it. */
export const MergeScreen = () => {
  const { t } = useText();
  const client = useQueryClient();
  const [kind, setKind] = useState<'folder' | 'release'>('folder');
  const [folder, setFolder] = useState<ChosenFolder>();
  const [source, setSource] = useState('active');
  const [base, setBase] = useState('active');
  const [ownBase, setOwnBase] = useState(true);
  const [choices, setChoices] = useState<Choices>({});
  const [accepted, setAccepted] = useState<Accepted>({ delete: false, acceptRemovals: false });
  const releases = useQuery({ queryKey: ['releases'], queryFn: () => request<ListView<ReleaseSummary>>('/releases') });
  const said = kind === 'folder' ? folder?.base : undefined;
  const hasBase = said !== undefined && said !== 'damaged';
  const push = useMutation({
    mutationFn: (input: { dryRun: boolean; conflicts: PushReport['conflicts'] }) =>
      request<PushReport>('/configuration/draft/push', {
        method: 'POST',
        body: {
          ours: kind === 'folder' ? { files: folder?.files ?? {} } : { source },
          base: hasBase && ownBase ? said : { source: base },
          choices: input.conflicts.flatMap(({ file, path }) => {
            const side = choices[placeKey({ file, path })];
            return side === undefined ? [] : [{ file, path, side }];
          }),
          dryRun: input.dryRun,
          ...accepted,
        },
      }),
    onSuccess: ({ written }) => (written ? client.invalidateQueries({ queryKey: ['configuration'] }) : undefined),
  });
  const startAgain = (): void => {
    push.reset();
    setChoices({});
    setAccepted({ delete: false, acceptRemovals: false });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    startAgain();
    push.mutate({ dryRun: true, conflicts: [] });
  };
  const count = Object.keys(folder?.files ?? {}).length;
  return (
    <div className="page stack">
      <PageHead title={t('merging.title')} lede={t('merging.lede')} />
      <form className="card cfg-merge" onSubmit={onSubmit}>
        <fieldset className="cfg-when">
          <legend>{t('merging.what')}</legend>
          {(['folder', 'release'] as const).map((one) => (
            <label key={one} className="row cfg-option">
              <input
                type="radio"
                name="merging-what"
                checked={kind === one}
                onChange={() => {
                  setKind(one);
                  startAgain();
                }}
              />
              {t(`merging.${one}`)}
            </label>
          ))}
        </fieldset>
        {kind === 'folder' ? (
          <div className="field">
            <input
              className="sr"
              id="merging-folder"
              type="file"
              multiple
              ref={(input) => input?.setAttribute('webkitdirectory', '')}
              onChange={async (event) => {
                startAgain();
                setFolder(await readChosenFolder([...(event.target.files ?? [])]));
              }}
            />
            <label htmlFor="merging-folder" className="btn">
              {t('merging.choose')}
            </label>
            {folder !== undefined && (
              <p role="status" className={count === 0 ? '' : 'muted'}>
                {count === 0 ? t('merging.noFiles') : t('merging.files', { count })}
              </p>
            )}
          </div>
        ) : (
          <SourceChoice
            id="merging-source"
            label={t('merging.release')}
            value={source}
            releases={releases.data?.items ?? []}
            choose={(value) => {
              setSource(value);
              startAgain();
            }}
          />
        )}
        {hasBase && (
          <label className="row cfg-option">
            <input
              type="checkbox"
              checked={ownBase}
              onChange={(event) => {
                setOwnBase(event.target.checked);
                startAgain();
              }}
            />
            {t('merging.base.folder')}
          </label>
        )}
        {said === 'damaged' && <p className="notice warn">{t('merging.base.damaged')}</p>}
        {!(hasBase && ownBase) && (
          <SourceChoice
            id="merging-base"
            label={t('merging.base')}
            value={base}
            releases={releases.data?.items ?? []}
            choose={(value) => {
              setBase(value);
              startAgain();
            }}
          />
        )}
        <div className="row">
          <button type="submit" className="btn primary" disabled={push.isPending || (kind === 'folder' && count === 0)}>
            {t('merging.compare')}
          </button>
        </div>
      </form>
      {push.isError && <ProblemNotice error={push.error} />}
      {push.data !== undefined && (
        <MergeOutcome
          kind={kind}
          report={push.data}
          choices={choices}
          choose={(conflict, side) => setChoices({ ...choices, [placeKey(conflict)]: side })}
          accepted={accepted}
          accept={setAccepted}
          write={() => push.mutate({ dryRun: false, conflicts: push.data.conflicts })}
        />
      )}
    </div>
  );
};
