/** Which side a person chose, by place. */
export type Choices = Readonly<Record<string, 'base' | 'ours' | 'theirs'>>;
/** What a merge may take away. */
export type Accepted = { delete: boolean; acceptRemovals: boolean };

export const placeKey = ({ file, path }: { file: string; path: string }): string => `${file} ${path}`;
