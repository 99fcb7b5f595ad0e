// `node --import ./typescript.mjs file.ts`
import { register } from 'node:module';

register('./typescriptHooks.mjs', import.meta.url);
