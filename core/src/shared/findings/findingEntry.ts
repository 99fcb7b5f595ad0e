/** What the documentation says of one kind of finding. */
export type FindingEntry = {
  /** `either`: depends on where it is found. */
  severity: 'error' | 'warning' | 'either';
  /** At least some of these offer a mend of one click. */
  mends?: true;
  nl: string;
  en: string;
};
