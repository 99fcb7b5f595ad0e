export const ProjectScreen = () => undefined;
