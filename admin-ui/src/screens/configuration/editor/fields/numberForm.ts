import type { Node } from '../../schema/node.ts';

/** How a number is typed: stored 0,25 as 25 %, 320000000 cents as 3.200.000 euros, 420 hundredths as 4,2 FTE. */
export const numberForm = (node: Node): { factor: number; unit: 'percent' | 'euro' | 'fte' | undefined; decimals: number } => {
  switch (node['x-widget']) {
    case 'percent':
      return { factor: 100, unit: 'percent', decimals: 10 };
    case 'euroCents':
      return { factor: 0.01, unit: 'euro', decimals: 2 };
    case 'hundredths':
      return { factor: 0.01, unit: 'fte', decimals: 2 };
    default:
      return { factor: 1, unit: node['x-unit'] === 'FTE' ? 'fte' : undefined, decimals: 10 };
  }
};

/** Away with the last bits of a double: 0.1 + 0.2 is 0.3. */
export const tidy = (value: number): number => Number(value.toPrecision(12));
