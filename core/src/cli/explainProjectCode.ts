import { explanationText } from '../explanation/explanationText.ts';
import { findCounterfactuals } from '../projects/counterfactuals/findCounterfactuals.ts';
import { explainProject } from '../projects/explainProject.ts';
import type { Language } from '../shared/localizedText.ts';
import { systemScope } from '../shared/systemScope.ts';
import { municipalityOfProject } from './municipalityOfProject.ts';
import { withInstallation } from './withInstallation.ts';

/** `weegbrug explain <code>`: why a stored project weighs what it weighs, in sentences, and what it would take for the next advice. The server need not run. */
export const explainProjectCode = (
  variables: NodeJS.ProcessEnv,
  input: { code: string; municipality?: string; language: Language },
): Promise<string> =>
  withInstallation(variables, async (installation) => {
    const municipality = await municipalityOfProject(installation.store, input.code, input.municipality);
    const context = { ...installation, scope: systemScope(municipality) };
    const { explanation, text } = await explainProject(context, input);
    if (explanation.kind === 'unexplained') return explanationText(text);
    const helping = await findCounterfactuals(context, { ...input, target: { kind: 'nextAdvice' } });
    return `${explanationText(text)}\n\n${helping.text}`;
  });
