// Writes docs/findings.md from the registry of findings. Run after `npm run build`; a test keeps the two equal.
import { writeFileSync } from 'node:fs';

const { findingDocumentation } = await import('../core/dist/shared/findings/findingDocumentation.js');
writeFileSync(new URL('../docs/findings.md', import.meta.url), findingDocumentation());
