import type { ReactNode } from 'react';

/** What an empty list says: why it is empty and the first thing to do. */
export const EmptyState = ({ title, text, action }: { title: string; text: string; action?: ReactNode }) => (
  <div className="empty">
    <h2>{title}</h2>
    <p>{text}</p>
    {action}
  </div>
);
