import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shipped = fileURLToPath(new URL('../../config', import.meta.url));

/** A place on disk for one test: a configuration folder and a data folder that survive a restart. */
export type Installation = {
  folder: string;
  config: string;
  environment: { WEEGBRUG_CONFIG: string; WEEGBRUG_DATA: string };
  /** Adds a town under a key of its own, made from a shipped one without its demonstration projects. */
  addTown(key: string, from: string): void;
  /** Changes a JSON file of the configuration. */
  change<T>(file: string, change: (content: T) => void): void;
  remove(): void;
};

/** The shipped towns with their accounts; `stories: false` leaves the demonstration projects out, so that a start takes no second. */
export const installTowns = ({
  towns = ['voorbeeldstad'],
  stories = false,
}: { towns?: readonly string[]; stories?: boolean } = {}): Installation => {
  const folder = mkdtempSync(join(tmpdir(), 'weegbrug-system-'));
  const config = join(folder, 'config');
  const change = <T>(file: string, edit: (content: T) => void): void => {
    const path = join(config, file);
    const content = JSON.parse(readFileSync(path, 'utf8'));
    edit(content);
    writeFileSync(path, JSON.stringify(content, undefined, 2));
  };
  const copyTown = (key: string, from: string): void => {
    cpSync(join(shipped, from), join(config, key), { recursive: true });
    if (stories) return;
    const projects = join(config, key, 'demo/projects');
    for (const file of readdirSync(projects)) rmSync(join(projects, file));
    writeFileSync(join(config, key, 'demo/drafts.json'), '[]');
  };
  for (const town of towns) copyTown(town, town);
  return {
    folder,
    config,
    environment: { WEEGBRUG_CONFIG: config, WEEGBRUG_DATA: join(folder, 'data') },
    addTown: (key, from) => {
      copyTown(key, from);
      change<{ key: string }>(`${key}/municipality.json`, (content) => void (content.key = key));
    },
    change,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are of every shape
type TestCase = { typeKey: string; answers: any };

/** Answers of a test case of a shipped town, ready to submit. */
export const testCase = (town: string, key: string): TestCase => {
  const { projectType, answers } = JSON.parse(readFileSync(join(shipped, town, `test-cases/${key}.json`), 'utf8'));
  return { typeKey: projectType, answers };
};
