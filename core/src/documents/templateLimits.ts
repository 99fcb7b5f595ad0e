/** What a template may cost. A template is made by an administrator and is treated as untrusted input. */
export type TemplateLimits = {
  /** Bytes of source text. */
  source: number;
  /** Characters of the page that comes out. */
  output: number;
  /** Milliseconds for compiling and filling together. */
  time: number;
  /** Blocks within blocks, and expressions within expressions. */
  depth: number;
  /** MiB of memory. */
  memory: number;
};

export const templateLimits: TemplateLimits = { source: 256 * 1024, output: 5 * 1024 * 1024, time: 2_000, depth: 20, memory: 128 };
