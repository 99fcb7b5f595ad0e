export * from './municipalityConfiguration.ts';
export * from './release.ts';
