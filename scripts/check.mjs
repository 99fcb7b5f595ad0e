// Everything that can be known without running the product: types, floors, dead code, style. Ends non-zero when any part finds something.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (path) => join(root, 'node_modules', path);
const checks = [
  ['build', [join(root, 'scripts/build.mjs')]],
  ['types of the web application', [bin('typescript/bin/tsc'), '-p', 'admin-ui', '--noEmit']],
  ['types of the tests', [bin('typescript/bin/tsc'), '-p', 'test']],
  ['lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint']],
  ['style', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.']],
  [
    'floors',
    [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'core/src', 'plugins', 'admin-ui/src'],
  ],
  ['dead code', [bin('knip/bin/knip.js')]],
];

const run = (args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('exit', (code) => resolve({ code, output: Buffer.concat(output).toString() }));
  });

let failures = 0;
for (const [name, args] of checks) {
  const started = Date.now();
  const { code, output } = await run(args);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) {
    failures += 1;
    console.log(output);
  }
}
process.exit(failures === 0 ? 0 : 1);
