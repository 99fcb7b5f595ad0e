import type { FormProblem, FormSection, FormState } from '@weegbrug/core/forms';

/** What our rjsf templates and widgets need besides rjsf's own properties. */
export type SectionContext = {
  section: FormSection;
  state: FormState;
  /** Problems that may be shown now, by answer path. */
  problems: ReadonlyMap<string, readonly FormProblem[]>;
  /** Told when a question is left, so that its problem may be shown from then on. */
  onLeave: (path: string) => void;
  readOnly: boolean;
};
