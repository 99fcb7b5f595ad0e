import type { TemplatesType } from '@rjsf/utils';
import { ArrayTemplate } from './ArrayTemplate.tsx';
import { ArrayItemTemplate } from './ArrayItemTemplate.tsx';
import { ObjectTemplate } from './ObjectTemplate.tsx';
import { QuestionTemplate } from './QuestionTemplate.tsx';

/** Our skin on rjsf. */
export const templates: Partial<TemplatesType> = {
  FieldTemplate: QuestionTemplate,
  ObjectFieldTemplate: ObjectTemplate,
  ArrayFieldTemplate: ArrayTemplate,
  ArrayFieldItemTemplate: ArrayItemTemplate,
};
