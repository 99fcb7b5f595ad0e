import { Component, type ReactNode } from 'react';
import { ProblemNotice } from '../blocks/ProblemNotice.tsx';

/** Keeps the frame standing when a screen fails. */
export class ScreenErrorBoundary extends Component<{ children?: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <div className="page">
        <ProblemNotice error={this.state.error} retry={() => window.location.reload()} />
      </div>
    );
  }
}
