/** A sentence in which what stands between `**` is strong. */
export const Emphasised = ({ text }: { text: string }) =>
  text.split('**').map((piece, index) => (index % 2 === 1 ? <b key={index}>{piece}</b> : piece));
