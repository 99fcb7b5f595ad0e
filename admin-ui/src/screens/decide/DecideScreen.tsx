export const DecideScreen = () => undefined;
