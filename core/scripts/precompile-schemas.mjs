// Writes validators as plain code to core/dist/generated, so that a running server needs neither ajv nor code from strings.
// Run after the compiler; finds every dist module named namedSchemas.js. `--check` is not needed: each file carries the fingerprint of its schema.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const generated = join(dist, 'generated');
const { generatedFileName, schemaFingerprint } = await import(pathToFileURL(join(dist, 'shared/validation/validatorFor.js')).href);
const { ajvOptions } = await import(pathToFileURL(join(dist, 'shared/validation/ajvOptions.js')).href);

mkdirSync(generated, { recursive: true });
const kept = new Set();
for (const room of readdirSync(dist)) {
  const module = join(dist, room, 'namedSchemas.js');
  if (!existsSync(module)) continue;
  const { namedSchemas } = await import(pathToFileURL(module).href);
  for (const [name, schema] of Object.entries(namedSchemas)) {
    const file = generatedFileName(name);
    const fingerprint = schemaFingerprint(schema);
    kept.add(file);
    const path = join(generated, file);
    if (existsSync(path) && readFileSync(path, 'utf8').includes(fingerprint)) continue;
    writeFileSync(path, `${standalone(schema)}\nmodule.exports = { validate: module.exports, fingerprint: '${fingerprint}' };\n`);
  }
}
for (const file of readdirSync(generated)) if (file.endsWith('.cjs') && !kept.has(file)) rmSync(join(generated, file));

function standalone(schema) {
  const { Ajv2020 } = require('ajv/dist/2020');
  const ajv = new Ajv2020({ ...ajvOptions, code: { source: true, esm: false } });
  require('ajv-formats')(ajv, ['date', 'date-time', 'email', 'uri']);
  return require('ajv/dist/standalone').default(ajv, ajv.compile(schema));
}
