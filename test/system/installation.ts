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
  for (const town of towns) {
    cpSync(join(shipped, town), join(config, town), { recursive: true });
    if (stories) continue;
    const projects = join(config, town, 'demo/projects');
    for (const file of readdirSync(projects)) rmSync(join(projects, file));
    writeFileSync(join(config, town, 'demo/drafts.json'), '[]');
  }
  return {
    folder,
    config,
    environment: { WEEGBRUG_CONFIG: config, WEEGBRUG_DATA: join(folder, 'data') },
    change: (file, change) => {
      const path = join(config, file);
      const content = JSON.parse(readFileSync(path, 'utf8'));
      change(content);
      writeFileSync(path, JSON.stringify(content, undefined, 2));
    },
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
