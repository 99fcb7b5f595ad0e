export const WizardScreen = () => undefined;
