export const NewProjectScreen = () => undefined;
