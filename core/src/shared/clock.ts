/** Gives the present moment. Engines receive moments as arguments; only operations hold a clock. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();
