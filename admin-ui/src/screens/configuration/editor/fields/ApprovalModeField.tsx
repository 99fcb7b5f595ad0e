import { useText } from '../../../../messages/useText.ts';
import { isRecord } from '../../schema/node.ts';
import { useEditor } from '../editorContext.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import type { FieldProps } from '../fieldProps.ts';
import { NumberInput } from './NumberInput.tsx';

const modes = ['any', 'all', 'quorum', 'quorumPercent'] as const;

/** How votes decide: the first, all, a number of them or a share of them. */
export const ApprovalModeField = (props: FieldProps) => {
  const { node, value, onChange } = props;
  const { t } = useText();
  const { readOnly } = useEditor();
  const mode = typeof value === 'string' ? value : isRecord(value) && 'quorumPercent' in value ? 'quorumPercent' : 'quorum';
  const amount = isRecord(value) ? value[mode] : undefined;
  const choose = (next: string): void => onChange(next === 'any' || next === 'all' ? next : { [next]: next === 'quorum' ? 2 : 50 });
  return (
    <FieldFrame {...props}>
      {(control) => (
        <div className="row cfg-wrap">
          <select className="in cfg-short" {...control} value={mode} disabled={readOnly} onChange={(event) => choose(event.target.value)}>
            {modes.map((one) => (
              <option key={one} value={one}>
                {t(`configuration.mode.${one}`)}
              </option>
            ))}
          </select>
          {isRecord(value) && (
            <NumberInput
              node={node.properties?.[mode] ?? {}}
              value={amount}
              label={t(`configuration.mode.${mode as 'quorum'}`)}
              onChange={(next) => onChange({ [mode]: next })}
            />
          )}
        </div>
      )}
    </FieldFrame>
  );
};
