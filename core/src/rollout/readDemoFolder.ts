import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoData, DemoStory } from './demoStory.ts';

/**
 * Reads `config/<municipality>/demo`. It is part of the product, so its shape is trusted; the operations that play it check every answer.
 * @returns `undefined` when this municipality has no demo data
 */
export const readDemoFolder = async (municipalityFolder: string): Promise<DemoData | undefined> => {
  const folder = join(municipalityFolder, 'demo');
  if (!existsSync(join(folder, 'accounts.json'))) return undefined;
  const projects = join(folder, 'projects');
  const names = (await readdir(projects)).filter((name) => name.endsWith('.json')).sort();
  const sessions = join(folder, 'weight-sessions.json');
  const [accounts, drafts, weightSessions, ...stories] = await Promise.all([
    readJson<DemoData['accounts']>(join(folder, 'accounts.json')),
    readJson<DemoData['drafts']>(join(folder, 'drafts.json')),
    existsSync(sessions) ? readJson<DemoData['weightSessions']>(sessions) : [],
    ...names.map((name) => readJson<DemoStory>(join(projects, name))),
  ]);
  return { accounts, drafts, stories, weightSessions };
};

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T;
