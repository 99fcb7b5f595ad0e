import { useMarksWithin } from './useProblemsAt.ts';

/** What the other version has in the cells of a table or tree, with the place of each. */
export const InnerMarks = ({ pointer }: { pointer: string }) => {
  const marks = useMarksWithin(pointer).filter((mark) => mark.pointer !== pointer);
  const depth = pointer.split('/').length - 1;
  if (marks.length === 0) return undefined;
  return (
    <ul className="cfg-mark">
      {marks.map((mark) => (
        <li key={`${mark.place.join('/')} ${mark.text}`}>
          {mark.place.slice(depth).join(' › ')}: {mark.text}
        </li>
      ))}
    </ul>
  );
};
