import { checkConfigurationAtOnce } from '../../../../core/src/configuration/checkConfiguration.ts';
import type { MunicipalityConfiguration } from '../../../../core/src/configuration/municipalityConfiguration.ts';
import { peopleFindings } from '../../../../core/src/publishing/peopleFindings.ts';
import type { workflowFindings } from '../../../../core/src/shared/findings/workflowFindings.ts';
import { checkWorkflow } from '../../../../core/src/workflow/checkWorkflow.ts';
import { minimalConfiguration, minimalRegistry } from '../../minimalMunicipality.ts';
import { type Change, leaf, town, type Trigger, type TriggersOf } from './trigger.ts';

const workflow = (change: Change): Trigger => town((c) => change(c.workflows.standaard));
const approval = (change: Change): Trigger => workflow((w) => change(w.states[0].approval));
/** Without the schema of the part, which keeps this from the engine as a rule; the engine says it of what did not come through a schema. */
const alone =
  (change: Change): Trigger =>
  () => {
    const { workflows, roles } = minimalConfiguration();
    change(workflows.standaard);
    return checkWorkflow(workflows.standaard, Object.keys(roles));
  };
/** Only applicants have an account. */
const staffed =
  (change: Change): Trigger =>
  () => {
    const configuration = minimalConfiguration();
    change(configuration.workflows.standaard);
    const problems = checkConfigurationAtOnce(configuration, minimalRegistry, 'klein');
    return [...problems, ...peopleFindings(configuration as MunicipalityConfiguration, problems, new Set(['aanvrager']))];
  };

export const workflowTriggers: TriggersOf<typeof workflowFindings> = {
  stateUnknown: workflow((w) => w.states[0].approval.approved.unshift({ to: 'uitvoerin', when: leaf })),
  stateUnreachable: workflow((w) => w.states.push({ key: 'los', name: { nl: 'Los', en: 'Loose' }, phase: 'closed', final: true })),
  stateDeadEnd: workflow((w) => {
    w.states[0].approval.approved.unshift({ to: 'niets', when: leaf });
    w.states.push({ key: 'niets', name: { nl: 'Niets', en: 'Nothing' }, phase: 'realisation' });
  }),
  stateWithoutEnd: workflow((w) => {
    w.states[0].approval.approved.unshift({ to: 'heen', when: leaf });
    for (const [key, to] of [
      ['heen', 'weer'],
      ['weer', 'heen'],
    ]) {
      w.states.push({ key, name: { nl: key!, en: key! }, phase: 'realisation' });
      w.transitions.push({ ...w.transitions[1], key, from: [key], to });
    }
  }),
  finalLeft: workflow((w) => w.transitions[1].from.push('afgewezen')),
  roleUnknown: workflow((w) => w.transitions[1].roles.push('manger')),
  transitionNowhere: alone((w) => w.transitions.push({ ...w.transitions[1], key: 'x', from: [] })),
  transitionNobody: workflow((w) => (w.transitions[1].roles = [])),
  transitionWithoutPerson: staffed((w) => (w.states[0].approval.steps[0].approvers = [{ role: 'aanvrager' }])),
  approverWithoutPerson: staffed((w) => (w.transitions[1].roles = ['aanvrager'])),
  approvalWithoutSteps: alone(({ states: [{ approval: a }] }) => (a.steps = [])),
  stepNobody: alone(({ states: [{ approval: a }] }) => (a.steps[0].approvers = [])),
  quorumImpossible: alone(({ states: [{ approval: a }] }) => (a.steps[0].mode = { quorum: 0 })),
  advisoryLast: approval((a) => (a.steps[0].advisory = true)),
  outcomeConditional: approval((a) => (a.approved[0].when = leaf)),
  outcomeNeverTaken: approval((a) => a.approved.push({ to: 'klaar' })),
  permissionNowhere: town((c) => c.roles.beheerder.permissions.splice(3, 1)),
  rightIncomplete: town((c) => c.roles.beheerder.permissions.splice(4, 1)),
  rightUnseparated: approval((a) => (a.steps[0].separationOfDuties = false)),
};
