import type { ChangeDetail } from '@weegbrug/core/api';

/** A text word by word: what came is underlined, what went is struck through. */
export const TextDetail = ({ pieces }: Pick<Extract<ChangeDetail, { type: 'text' }>, 'pieces'>) => (
  <p className="df-text">
    {pieces.map(({ text, state }, index) => {
      const key = `${index} ${state}`;
      if (state === 'added') return <ins key={key}>{text}</ins>;
      if (state === 'removed') return <del key={key}>{text}</del>;
      return <span key={key}>{text}</span>;
    })}
  </p>
);
