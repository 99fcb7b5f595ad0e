import { medianRound } from '../lib/median.mjs';
import { seededFolder } from '../lib/seed.mjs';

const projects = 10_000;

/**
 * What a draft with other weights does to 10,000 stored projects: both weighings of each, places, thresholds, reasons of what moves most, the result in the store. Against a plain loop that weighs
 * the same projects, read and measured already, under both releases with the compiled rules and framework, and keeps nothing.
 */
export const replay = {
  name: 'replay',
  unit: 'ms',
  bar: { atMost: 2 },
  run: async () => {
    const { openEmbeddedStore } = await import('../../core/dist/storage/embedded/openEmbeddedStore.js');
    const { loadPlugins } = await import('../../core/dist/plugins/loadPlugins.js');
    const { createMeasureHost } = await import('../../core/dist/plugins/createMeasureHost.js');
    const { createReleaseLibrary } = await import('../../core/dist/configuration/createReleaseLibrary.js');
    const { compileConfiguration } = await import('../../core/dist/configuration/compileConfiguration.js');
    const { loadDraft } = await import('../../core/dist/configuration/loadDraft.js');
    const { saveDraftPart } = await import('../../core/dist/configuration/saveDraftPart.js');
    const { restoredProject } = await import('../../core/dist/projects/storedProject.js');
    const { weighMeasured } = await import('../../core/dist/projects/weighMeasured.js');
    const { weighingInputs } = await import('../../core/dist/projects/weighingInputs.js');
    const { startReplay } = await import('../../core/dist/publishing/replay/startReplay.js');
    const { readReplay } = await import('../../core/dist/publishing/replay/readReplay.js');
    const { systemScope } = await import('../../core/dist/shared/systemScope.js');
    const { newId } = await import('../../core/dist/shared/ids.js');

    const store = await openEmbeddedStore({ folder: await seededFolder(projects) });
    const registry = await loadPlugins();
    const releases = createReleaseLibrary(store, registry);
    const measures = createMeasureHost(registry);
    const context = { scope: systemScope('voorbeeldstad'), store, clock: () => new Date(), newId, releases, measures };
    const { configuration, revision } = await loadDraft(context);
    const value = structuredClone(configuration.framework);
    for (const [goal, weight] of value.goals.map((goal, index) => [goal, [26, 35, 21.67, 8.67, 8.66][index]])) goal.weight = weight / 100;
    await saveDraftPart(context, { part: 'framework', value, expectedRevision: revision });
    const sides = [await releases.active('voorbeeldstad'), compileConfiguration((await loadDraft(context)).configuration, registry)];

    const measured = [];
    for (let skip = 0; ; skip += 500) {
      const page = await store.find(context.scope, 'projects', {}, { sort: { id: 1 }, skip, limit: 500 });
      for (const stored of page) {
        const { typeKey, answers, core, measures: results, refused = [], ...project } = await restoredProject(context, stored);
        const inputs = weighingInputs({ answers, ...project }, sides[0].framework.framework.criteria);
        measured.push({ typeKey, answers, core, measures: results, refused, ...inputs });
      }
      if (page.length < 500) break;
    }
    const ours = async () => {
      const begun = performance.now();
      const { view, work } = await startReplay(context, { from: 'active', to: 'draft', again: true });
      await work;
      const spent = performance.now() - begun;
      const { state, summary } = await readReplay(context, { id: view.id });
      if (state !== 'done' || summary.projects < projects || summary.moved === 0) throw new Error(`the replay is ${state}`);
      return spent;
    };
    const peer = async () => {
      const begun = performance.now();
      let moved = 0;
      for (const project of measured) {
        const priorities = [];
        for (const { framework, types } of sides) {
          const { weighing } = await weighMeasured(framework, types.get(project.typeKey), project);
          priorities.push(weighing.priority);
        }
        if (priorities[0] !== priorities[1]) moved += 1;
      }
      if (moved === 0) throw new Error('nothing moved');
      return performance.now() - begun;
    };
    await peer();
    await ours();
    try {
      return await medianRound(3, ours, peer);
    } finally {
      releases.close();
      await measures.close();
      await store.close();
    }
  },
};
