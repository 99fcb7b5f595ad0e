import type { FieldProps } from '../fieldProps.ts';
import { isRecord, type Node } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { JsonField } from './JsonField.tsx';
import { PropertyFields } from './PropertyFields.tsx';

/** Settings of a plugin, from the schema that the plugin itself brings. */
export const PluginSettingsField = (props: FieldProps) => {
  const { plugins, content, whole } = useEditor();
  const name = pluginAt(isRecord(whole) ? whole['plugins'] : content.municipality?.plugins, props.pointer);
  const schema = plugins.find((plugin) => plugin.name === name)?.settingsSchema as Node | undefined;
  if (schema?.properties === undefined) return <JsonField {...props} />;
  return (
    <PropertyFields node={schema} value={isRecord(props.value) ? props.value : {}} onChange={props.onChange} pointer={props.pointer} />
  );
};

const pluginAt = (plugins: unknown, pointer: string): unknown => {
  const index = Number(/^\/plugins\/(\d+)\/settings$/.exec(pointer)?.[1] ?? Number.NaN);
  const entry: unknown = Array.isArray(plugins) ? plugins[index] : undefined;
  return isRecord(entry) ? entry['name'] : undefined;
};
