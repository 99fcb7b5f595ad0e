export * from './weighing.ts';
export * from './weighingFramework.ts';
export { type CompiledFramework, compileFramework, type CompiledLeaf } from './compileFramework.ts';
export { inRange } from './inRange.ts';
export { leafWeights } from './leafWeights.ts';
export { type Leaf, leavesOf } from './leavesOf.ts';
export { netCapacity } from './netCapacity.ts';
export { weigh } from './weigh.ts';
export { type AxisName, axisNames } from './weighImpact.ts';
