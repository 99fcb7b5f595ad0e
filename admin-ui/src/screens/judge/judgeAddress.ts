import type { TaskView } from '@weegbrug/core/api';

/** Where a criterion is scored, talked about and settled. */
export const judgeAddress = ({ projectCode, criterion }: Pick<TaskView, 'projectCode' | 'criterion'>): string =>
  `/projects/${projectCode}/judge/${criterion}`;
