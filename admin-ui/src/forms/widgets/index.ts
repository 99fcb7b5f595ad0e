import type { RegistryWidgetsType } from '@rjsf/utils';
import { CheckboxesWidget } from './CheckboxesWidget.tsx';
import { DateWidget } from './DateWidget.tsx';
import { NumberWidget } from './NumberWidget.tsx';
import { RadioWidget } from './RadioWidget.tsx';
import { ScaleWidget } from './ScaleWidget.tsx';
import { SelectWidget } from './SelectWidget.tsx';
import { TextareaWidget } from './TextareaWidget.tsx';
import { TextWidget } from './TextWidget.tsx';

/** One control per way of asking. */
export const widgets: RegistryWidgetsType = {
  text: TextWidget,
  textarea: TextareaWidget,
  number: NumberWidget,
  euro: NumberWidget,
  percent: NumberWidget,
  date: DateWidget,
  select: SelectWidget,
  radio: RadioWidget,
  yesNo: RadioWidget,
  scale: ScaleWidget,
  checkboxes: CheckboxesWidget,
};

/** Ways of asking whose label names a group of controls instead of one. */
export const groupKinds: ReadonlySet<string> = new Set(['radio', 'yesNo', 'scale', 'checkboxes']);
