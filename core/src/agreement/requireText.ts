import { WeegbrugError } from '../shared/errors/weegbrugError.ts';

/** A text without the blanks around it. @throws WB-WEIGHTS-TEXT-INVALID when it is empty or too long */
export const requireText = (text: string, maximum: number): string => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > maximum) throw new WeegbrugError('WB-WEIGHTS-TEXT-INVALID', { maximum });
  return trimmed;
};
