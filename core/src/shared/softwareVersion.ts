/** Version of the product; the same as in `core/package.json` (a test holds them together). Stored with each release. */
export const softwareVersion = '0.1.0';
