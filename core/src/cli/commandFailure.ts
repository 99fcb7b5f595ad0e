/** A command that cannot do what was asked; its message is for the person at the terminal, and the exit code is 1. */
export class CommandFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandFailure';
  }
}
