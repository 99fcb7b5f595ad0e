import type { Municipality } from '../configuration/municipalityConfiguration.ts';
import type { OperationContext } from '../configuration/operationContext.ts';
import type { PersonName, ProjectView } from './projectViews.ts';
import { rankOf } from '../portfolio/rankOf.ts';
import { availableActions } from '../workflow/availableActions.ts';
import { approvalStepView } from './approvalStepView.ts';
import { missingExplanations } from './decisionRequirements.ts';
import { answersAreOpen, explanationsAreOpen, mayEditProject } from './mayEditProject.ts';
import type { Project } from './project.ts';
import { workflowActor } from './workflowActor.ts';
import { workflowSurroundings } from './workflowSurroundings.ts';

/** The dossier as this actor sees it: with names instead of keys, and with what they can do now. */
export const projectView = async (context: OperationContext, project: Project): Promise<ProjectView> => {
  const surroundings = await workflowSurroundings(context, project);
  const { compiled, definition, facts, voters, sponsors, people } = surroundings;
  const { configuration, hash, number } = compiled.release;
  const { actor } = context.scope;
  const type = compiled.types.get(project.typeKey)?.type;
  const state = definition.states.find(({ key }) => key === project.workflow.state);
  const step = approvalStepView(project, state, surroundings);
  const rank = await rankOf(context, project.code);
  const mayEdit = mayEditProject(context.scope, project, configuration.municipality, people);
  return {
    code: project.code,
    revision: project.revision,
    typeKey: project.typeKey,
    typeName: type?.name ?? { nl: project.typeKey },
    core: project.core,
    names: coreNames(project, configuration.municipality),
    answers: project.answers,
    phase: project.phase,
    state: {
      key: project.workflow.state,
      name: state?.name ?? { nl: project.workflow.state },
      since: project.workflow.since,
      ...(step === undefined ? {} : { step }),
    },
    release: { hash, number },
    submittedByName: project.submittedByName,
    submittedAt: project.submittedAt,
    changedAt: project.changedAt,
    ...(rank === undefined ? {} : { rank }),
    weighing: project.weighing,
    measures: project.measures,
    rules: project.rules,
    flags: flagsOf(project),
    ...(project.status === undefined ? {} : { status: project.status }),
    ...(project.statusReason === undefined ? {} : { statusReason: project.statusReason }),
    actions: availableActions(definition, project.workflow, workflowActor(context.scope), { facts, voters, sponsors }),
    mayEdit: mayEdit && (answersAreOpen(project) || (explanationsAreOpen(project) && missingExplanations(project).length > 0)),
    mayAgreeStatutory:
      project.core.statutory.claimed &&
      actor.permissions.has('statutory:agree') &&
      explanationsAreOpen(project) &&
      actor.id !== project.submittedBy,
    documents: (type?.documents ?? []).flatMap((key) => {
      const document = configuration.documents[key];
      return document === undefined ? [] : [{ key, name: document.name }];
    }),
    ...(project.returned === undefined ? {} : { returned: project.returned }),
  };
};

/** What flag rules say about it, apart from the sum. */
const flagsOf = ({ rules }: Project): NonNullable<ProjectView['flags']> =>
  rules.flatMap(({ ruleSet, events }) =>
    events.flatMap(({ rule, event }) => (event.type === 'flag' ? [{ ruleSet, rule, message: event.params.message }] : [])),
  );

const coreNames = ({ core }: Project, town: Municipality): ProjectView['names'] => {
  const person = (key: string | undefined): PersonName | undefined => town.people.find((candidate) => candidate.key === key);
  const named = (list: Municipality['domains'], key: string | undefined) => list.find((candidate) => candidate.key === key)?.name;
  return withoutUndefined({
    domain: named(town.domains, core.domain),
    programme: named(town.programmes, core.programme),
    politicalSponsor: nameOnly(person(core.politicalSponsor)),
    officialSponsor: nameOnly(person(core.officialSponsor)),
    projectManager: nameOnly(person(core.projectManager)),
  });
};

/** Leaves out the account with which somebody signs in. */
const nameOnly = (person: PersonName | undefined): PersonName | undefined =>
  person === undefined ? undefined : { name: person.name, position: person.position };

const withoutUndefined = <T extends object>(values: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
