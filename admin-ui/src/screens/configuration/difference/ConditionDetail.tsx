import type { SaidNode } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

const tones = { added: 'new', removed: 'gone', changed: 'edit' } as const;

/** A condition with its changed leaves marked. */
export const ConditionDetail = ({ node }: { node: SaidNode }) => {
  const { t } = useText();
  return (
    <li>
      {node.state !== 'same' && <span className={`tag ${tones[node.state]}`}>{t(`difference.kind.${node.state}`)}</span>}{' '}
      {node.from !== undefined && (
        <>
          <span className="df-was">{node.from}</span> →{' '}
        </>
      )}
      <span className={node.state === 'removed' ? 'df-was' : node.state === 'same' ? '' : 'df-now'}>{node.text}</span>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child, index) => (
            <ConditionDetail key={`${index} ${child.text}`} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
};
