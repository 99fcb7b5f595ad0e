// Builds everything that runs: core and plugins (TypeScript), the precompiled validators, the web application.
// Each part is skipped when nothing that it is made of has changed since it was built.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, '.cache');
mkdirSync(stamps, { recursive: true });

const filesBelow = (path) => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist', 'dist-types'].includes(entry.name) && !entry.name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
};

const fingerprint = (paths) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap((path) => filesBelow(join(root, path))).sort())
    hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
};

const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, command), ...args], {
      cwd: options.cwd ?? root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with exit code ${code}`))));
  });

const part = async (name, sources, outputs, make) => {
  const stamp = join(stamps, `${name}.stamp`);
  const now = fingerprint([...sources, 'package-lock.json', 'tsconfig.base.json']);
  const upToDate = existsSync(stamp) && readFileSync(stamp, 'utf8') === now && outputs.every((output) => existsSync(join(root, output)));
  if (upToDate) return;
  await make();
  writeFileSync(stamp, now);
};

const plugins = readdirSync(join(root, 'plugins'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, 'plugins', entry.name, 'tsconfig.json')))
  .map((entry) => `plugins/${entry.name}`);

try {
  await part(
    'server',
    ['core/src', 'core/scripts', 'core/tsconfig.json', 'plugins'],
    ['core/dist/cli/main.js', ...plugins.map((plugin) => `${plugin}/dist/plugin.js`)],
    async () => {
      await run('node_modules/typescript/bin/tsc', ['-b', 'core', ...plugins]);
      await run('core/scripts/precompile-schemas.mjs', []);
    },
  );
  await part('admin-ui', ['admin-ui', 'core/src'], ['admin-ui/dist/index.html'], () =>
    run('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], { cwd: join(root, 'admin-ui') }),
  );
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
