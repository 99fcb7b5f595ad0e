#!/usr/bin/env node
// The command of the workspace; everything is in core/dist, made by `npm run build`.
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(main)) {
  console.error('Weegbrug is nog niet gebouwd: voer eerst "npm run build" uit. / Weegbrug has not been built: run "npm run build" first.');
  process.exit(1);
}
await import(main.href);
