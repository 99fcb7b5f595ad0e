// Not from the package's index, which also brings its test registry and with it ajv.
import Form from '@rjsf/core/lib/components/Form.js';
import getDefaultRegistry from '@rjsf/core/lib/getDefaultRegistry.js';
import type { RegistryFieldsType } from '@rjsf/utils';
import { useMemo } from 'react';
import type { Answers } from '@weegbrug/core/forms';
import type { SectionContext } from './formContext.ts';
import './forms.css';
import { passiveValidator } from './passiveValidator.ts';
import { sectionSchema } from './sectionSchema.ts';
import { templates } from './templates/index.ts';
import { widgets } from './widgets/index.ts';

/** Numbers go the way of texts: what is typed reaches the engine as it is, also while it is not a number yet. */
const plainFields = getDefaultRegistry().fields;
const fields = { NumberField: plainFields['StringField'] } as RegistryFieldsType;

/** One section of a form, drawn by rjsf in our house style. Identities of fields are the addresses of their answers. */
export const SectionForm = ({
  context,
  answers,
  onChange,
}: {
  context: SectionContext;
  answers: Answers;
  onChange: (namespace: string, values: Record<string, unknown>) => void;
}) => {
  const { section, state } = context;
  const { schema, uiSchema } = useMemo(() => sectionSchema(section, state), [section, state]);
  return (
    <Form
      tagName="div"
      idPrefix={section.namespace}
      idSeparator="."
      schema={schema}
      uiSchema={uiSchema}
      formData={answers[section.namespace] ?? {}}
      formContext={context}
      validator={passiveValidator}
      templates={templates}
      widgets={widgets}
      fields={fields}
      noHtml5Validate
      showErrorList={false}
      readonly={context.readOnly}
      experimental_defaultFormStateBehavior={{ arrayMinItems: { populate: 'never' }, emptyObjectFields: 'skipDefaults' }}
      onChange={(event) => {
        // Only what this section asks: others under the same name may have changed since it was drawn.
        const values = (event.formData ?? {}) as Record<string, unknown>;
        onChange(section.namespace, Object.fromEntries(Object.keys(schema.properties ?? {}).map((name) => [name, values[name]])));
      }}
      onBlur={(id) => context.onLeave(id)}
    >
      <></>
    </Form>
  );
};
