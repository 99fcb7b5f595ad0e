export { judge, longestText } from './judge.ts';
export { offeredScores } from './offeredScores.ts';
export * from './panel.ts';
export * from './panelPhase.ts';
export { proposedScore } from './proposedScore.ts';
export { visiblePanel } from './visiblePanel.ts';
