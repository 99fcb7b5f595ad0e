/** `2026.12` after `2026.9`: a number to sort releases by. */
export const releaseOrder = (number: string): number => number.split('.').reduce((value, part) => value * 1e6 + Number(part), 0);
