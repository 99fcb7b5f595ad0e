/** A number without exponent, with all the digits that tell it apart: 1e-7 is 0.0000001. */
export const plainDecimal = (value: number): string => {
  const [mantissa, exponent] = String(value).split('e') as [string, string | undefined];
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole, fraction = ''] = mantissa.replace('-', '').split('.') as [string, string | undefined];
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? sign + digits.padEnd(point, '0') : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
};
