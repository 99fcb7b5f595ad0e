import { readFile } from 'node:fs/promises';
import { compileRelease } from '../configuration/compileRelease.ts';
import { hashConfiguration } from '../configuration/hashConfiguration.ts';
import type { Answers } from '../forms/formDefinition.ts';
import { parseJson } from '../http/body/parseJson.ts';
import { createMeasureHost } from '../plugins/createMeasureHost.ts';
import { loadPlugins } from '../plugins/loadPlugins.ts';
import { weighWithRelease } from '../projects/weighWithRelease.ts';
import { WeegbrugError } from '../shared/errors/weegbrugError.ts';
import { CommandFailure } from './commandFailure.ts';
import { loadTown } from './loadTown.ts';

/**
 * `weegbrug score <folder> <project.json>`: weighs `{ "type": …, "answers": { … } }` by the configuration in the folder. Needs no server and stores nothing.
 * @returns the weighing with its evidence and the measures that it used, as JSON
 */
export const scoreProject = async (folder: string, file: string): Promise<string> => {
  const project = await readProjectFile(file);
  const registry = await loadPlugins();
  const configuration = await loadTown(folder, registry);
  const hash = hashConfiguration(configuration);
  const compiled = compileRelease(
    {
      id: hash,
      municipality: configuration.municipality.key,
      revision: 1,
      hash,
      number: '-',
      configuration,
      author: 'system',
      authorName: 'Weegbrug',
      reason: '',
      publishedAt: '',
      origin: 'folder',
      softwareVersion: '',
      pluginVersions: {},
    },
    registry,
  );
  const measures = createMeasureHost(registry);
  try {
    const weighed = await weighWithRelease(compiled, measures, { typeKey: project.type, answers: project.answers });
    return JSON.stringify({ ...weighed.weighing, release: hash, measures: weighed.measures }, undefined, 2);
  } finally {
    await measures.close();
  }
};

const readProjectFile = async (file: string): Promise<{ type: string; answers: Answers }> => {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new CommandFailure(`"${file}" is niet te lezen. / "${file}" cannot be read.`);
  });
  try {
    const { type, typeKey, answers } = parseJson(source) as { type?: unknown; typeKey?: unknown; answers?: unknown };
    const key = type ?? typeKey;
    if (typeof key === 'string' && typeof answers === 'object' && answers !== null && !Array.isArray(answers))
      return { type: key, answers: answers as Answers };
  } catch (error) {
    if (error instanceof WeegbrugError)
      throw new CommandFailure(
        [`${file}: ${error.detail('nl')}`, ...error.places.map(({ pointer, message }) => `  ${pointer || '/'}: ${message.nl}`)].join('\n'),
      );
  }
  throw new CommandFailure(
    `${file}: geef een object { "type": "…", "answers": { … } }. / give an object { "type": "…", "answers": { … } }.`,
  );
};
