export const ConfigurationScreens = () => undefined;
