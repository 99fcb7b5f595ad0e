import type { Piece } from '@weegbrug/core/api';

/** A sentence of a difference: what it is about stands out, what it was and becomes can be told apart without colour. */
export const Sentence = ({ pieces }: { pieces: readonly Piece[] }) => (
  <>
    {pieces.map(({ text, mark }, index) => {
      const key = `${index} ${text}`;
      if (mark === 'strong') return <b key={key}>{text}</b>;
      if (mark === 'was')
        return (
          <span key={key} className="df-was">
            {text}
          </span>
        );
      if (mark === 'now')
        return (
          <b key={key} className="df-now">
            {text}
          </b>
        );
      return <span key={key}>{text}</span>;
    })}
  </>
);
