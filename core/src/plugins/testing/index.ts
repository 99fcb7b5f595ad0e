export { measureDirectly } from './measureDirectly.ts';
export { type ConformanceCheck, runConformance } from './runConformance.ts';
