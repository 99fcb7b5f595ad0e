/** What a JSON body may be at most. */
export type JsonLimits = {
  /** Bytes of the whole body. */
  bytes: number;
  depth: number;
  keysPerObject: number;
  itemsPerArray: number;
  /** UTF-8 bytes of one text. */
  textBytes: number;
};

export const jsonLimits: JsonLimits = { bytes: 1_048_576, depth: 32, keysPerObject: 2_000, itemsPerArray: 10_000, textBytes: 100_000 };
