import type { ReadinessView } from '@weegbrug/core/api';

/** A shape per state, so that colour is never the only sign. */
export const GateMark = ({ state }: { state: ReadinessView['points'][number]['state'] }) => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    {state === 'met' && <path d="M3 8.5l3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="2.2" />}
    {state === 'blocks' && (
      <>
        <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" fill="currentColor" />
        <path d="M8 4.2v4.6M8 10.3v1.7" stroke="var(--paper)" strokeWidth="1.7" />
      </>
    )}
    {state === 'waits' && (
      <>
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M8 4.5V8l2.4 1.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </>
    )}
    {state === 'advice' && (
      <>
        <path d="M8 1.8 15 14H1z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
        <path d="M8 6v4M8 11.4v1.4" stroke="currentColor" strokeWidth="1.6" />
      </>
    )}
  </svg>
);
