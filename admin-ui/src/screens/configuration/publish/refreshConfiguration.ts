import type { QueryClient } from '@tanstack/react-query';

/** After a release everything that is read from the configuration is read again. */
export const refreshConfiguration = async (client: QueryClient): Promise<void> => {
  await Promise.all(
    ['configuration', 'releases', 'framework', 'form', 'plugins', 'project-types', 'projectTypes', 'session'].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
};
