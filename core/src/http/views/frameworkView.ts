import type { CompiledRelease } from '../../configuration/releaseLibrary.ts';
import { leafWeights } from '../../framework/leafWeights.ts';
import { netCapacity } from '../../framework/netCapacity.ts';
import type { FrameworkView } from '../apiTypes.ts';
import { projectTypeView } from './projectTypeView.ts';

/** The weighing framework with the names that screens need beside it. */
export const frameworkView = ({ release, framework }: CompiledRelease): FrameworkView => {
  const { configuration } = release;
  const { municipality } = configuration;
  return {
    release: release.hash,
    releaseNumber: release.number,
    framework: framework.framework,
    leafWeights: Object.fromEntries(leafWeights(framework.framework.goals)),
    domains: municipality.domains,
    programmes: municipality.programmes,
    teams: municipality.teams.map(({ key, name, grossCapacity, goingConcern }) => ({
      key,
      name,
      netCapacity: netCapacity(grossCapacity, goingConcern, municipality.capacityBuffer, municipality.capacityStep),
    })),
    people: municipality.people.map(({ key, name, position }) => ({ key, name, position })),
    projectTypes: Object.values(configuration.projectTypes).map((type) => projectTypeView(type, configuration)),
    closedDays: municipality.calendar.closedDays,
  };
};
