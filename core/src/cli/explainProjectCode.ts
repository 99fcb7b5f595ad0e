import { explanationText } from '../explanation/explanationText.ts';
import { explainProject } from '../projects/explainProject.ts';
import type { Language } from '../shared/localizedText.ts';
import { systemScope } from '../shared/systemScope.ts';
import { municipalityOfProject } from './municipalityOfProject.ts';
import { withInstallation } from './withInstallation.ts';

/** `weegbrug explain <code>`: why a stored project weighs what it weighs, in sentences. The server need not run. */
export const explainProjectCode = (
  variables: NodeJS.ProcessEnv,
  input: { code: string; municipality?: string; language: Language },
): Promise<string> =>
  withInstallation(variables, async (installation) => {
    const municipality = await municipalityOfProject(installation.store, input.code, input.municipality);
    const { text } = await explainProject({ ...installation, scope: systemScope(municipality) }, input);
    return explanationText(text);
  });
