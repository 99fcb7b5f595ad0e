import { useText } from '../../../../messages/useText.ts';
import { isRecord } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldProps } from '../fieldProps.ts';
import { LanguageInput } from './LanguageInput.tsx';

/** A text in Dutch and English, side by side. */
export const LocalizedField = (props: FieldProps) => {
  const { t } = useText();
  const { readOnly } = useEditor();
  const text = isRecord(props.value) ? props.value : {};
  const long = (props.node.properties?.['nl']?.maxLength ?? 0) > 300;
  const change = (language: 'nl' | 'en', words: string): void => {
    const { [language]: _old, ...rest } = text;
    props.onChange(words === '' && language === 'en' ? rest : { ...rest, [language]: words });
  };
  return (
    <FieldFrame {...props} group>
      {(control) => (
        <div className="cfg-two">
          <LanguageInput
            control={control}
            label={t('configuration.dutch')}
            language="nl"
            value={text['nl']}
            long={long}
            readOnly={readOnly}
            pointer={`${props.pointer}/nl`}
            onChange={(words) => change('nl', words)}
          />
          <LanguageInput
            control={{ ...control, id: `${control.id}-en`, 'aria-invalid': undefined }}
            label={t('configuration.english')}
            language="en"
            value={text['en']}
            long={long}
            readOnly={readOnly}
            pointer={`${props.pointer}/en`}
            onChange={(words) => change('en', words)}
          />
        </div>
      )}
    </FieldFrame>
  );
};
