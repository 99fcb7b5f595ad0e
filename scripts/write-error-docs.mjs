// Writes docs/errors.md from the registry of refusals. Run after `npm run build`; a test keeps the two equal.
import { writeFileSync } from 'node:fs';

const { errorDocumentation } = await import('../core/dist/shared/errors/errorDocumentation.js');
const { statusOfKind } = await import('../core/dist/http/problems/statusOfKind.js');
writeFileSync(new URL('../docs/errors.md', import.meta.url), errorDocumentation(statusOfKind));
