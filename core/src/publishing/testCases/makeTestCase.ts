import type { TestCase } from '../../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../../configuration/operationContext.ts';
import { loadDraft } from '../../configuration/loadDraft.ts';
import { saveDraftPart } from '../../configuration/saveDraftPart.ts';
import type { CompiledProjectType } from '../../configuration/releaseLibrary.ts';
import { isSame } from '../../configuration/structure/isSame.ts';
import { loadProject } from '../../projects/loadProject.ts';
import type { Project } from '../../projects/project.ts';
import { withoutInvalid } from '../../projects/withoutInvalid.ts';
import { WeegbrugError } from '../../shared/errors/weegbrugError.ts';
import { requirePermission } from '../../shared/requirePermission.ts';
import { outcomeOf, weighTestCase } from './runTestCase.ts';
import { withoutPersonalData } from './withoutPersonalData.ts';

export type MadeTestCase = {
  /** Key of the test case in the draft. */
  key: string;
  /** Figures that the case does not share with the project, because it is weighed by today's configuration or what was replaced counted. */
  differs: readonly string[];
};

/**
 * Puts a test case in the draft that is made of a project: its answers without personal data, and as expectation what comes out of them under the active release.
 * Asked again while nothing changed, it gives the case that is there.
 * @throws WB-PERMISSION-MISSING, WB-PROJECT-NOT-FOUND, WB-PROJECT-TYPE-UNKNOWN when the active release does not have its type any more
 */
export const makeTestCase = async (context: OperationContext, { code }: { code: string }): Promise<MadeTestCase> => {
  requirePermission(context.scope, 'configuration:edit');
  const project = await loadProject(context, code);
  const compiled = await context.releases.active(context.scope.municipality);
  const type = compiled.types.get(project.typeKey);
  if (type === undefined) throw new WeegbrugError('WB-PROJECT-TYPE-UNKNOWN', { type: project.typeKey });
  const { revision, configuration } = await loadDraft(context);
  const name = { nl: `Als ${code} (${type.type.name.nl})`, en: `Like ${code} (${type.type.name.en ?? type.type.name.nl})` };
  const inputs = inputsOf(project);
  const testCase = {
    name,
    projectType: project.typeKey,
    answers: withoutPersonalData(accepted(project, type), type.form, `Testgeval ${code}`),
    ...(Object.keys(inputs).length === 0 ? {} : { inputs }),
  };
  const weighed = await weighTestCase(compiled, context.measures, testCase);
  // What people typed or chose of people is gone, so what the form says of it now means nothing.
  const { refused: _refused, ...expected } = outcomeOf(weighed, type.workflow);
  const made = { ...testCase, expected };
  const cases = Object.values(configuration.testCases);
  // Asked twice, there is still one.
  const there = cases.find(({ key: _key, ...other }) => isSame(other, made))?.key;
  const key = there ?? freeKey(code.toLowerCase(), Object.keys(configuration.testCases));
  const value: TestCase = { key, ...made };
  if (there === undefined) await saveDraftPart(context, { part: 'testCases', key, value, base: null, expectedRevision: revision });
  return { key, differs: differencesWith(project, weighed.weighing) };
};

/** The answers that count today. What the form does not accept may be of an earlier form: what is a choice now, somebody typed then. */
const accepted = ({ typeKey, answers }: Project, { engine }: CompiledProjectType): Project['answers'] => {
  const submission = engine.submit(answers, { type: typeKey });
  return withoutInvalid(submission.answers, submission.problems);
};

const freeKey = (wanted: string, taken: readonly string[]): string => {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(key)) return key;
  }
};

const inputsOf = ({ answers, judgements = [] }: Project): NonNullable<TestCase['inputs']> => ({
  ...((answers['project'] as { statutoryAgreed?: unknown } | undefined)?.statutoryAgreed === true ? { statutoryAgreed: true } : {}),
  ...(judgements.length === 0 ? {} : { judgements: Object.fromEntries(judgements.map(({ criterion, score }) => [criterion, score])) }),
});

const differencesWith = (
  { weighing: before }: Project,
  after: Project['weighing'] | Omit<Project['weighing'], 'release' | 'at'>,
): string[] => (['priority', 'advice', 'route', 'contribution'] as const).filter((name) => !isSame(before[name], after[name]));
