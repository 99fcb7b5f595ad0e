import type { WeighingFramework } from './weighingFramework.ts';

export type CompiledFramework = { framework: WeighingFramework };
