/** Tabs of a dossier, in order; part of its address. */
export const projectTabs = ['overview', 'answers', 'weighing', 'decisions', 'history'] as const;
export type ProjectTab = (typeof projectTabs)[number];

export const isProjectTab = (value: string | undefined): value is ProjectTab =>
  (projectTabs as readonly (string | undefined)[]).includes(value);
