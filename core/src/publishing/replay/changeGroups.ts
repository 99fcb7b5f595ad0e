import type { MunicipalityConfiguration } from '../../configuration/municipalityConfiguration.ts';
import { applyChanges, readAt } from '../../configuration/structure/applyChanges.ts';
import { changesBetween, type PropertyChange } from '../../configuration/structure/changesBetween.ts';
import { pathText, type StablePath } from '../../configuration/structure/stablePath.ts';
import type { Goal } from '../../framework/weighingFramework.ts';
import type { LocalizedText } from '../../shared/localizedText.ts';
import type { ReplayChange } from './replayViews.ts';

/** Small changes that belong together: leaving one out and not the others would be no configuration that anybody wanted. */
export type ChangeGroup = ReplayChange & { changes: readonly PropertyChange[] };

/** Parts that weighing looks at. The others (roles, documents, words) move no project. */
const weighing = new Set(['framework', 'forms', 'ruleSets', 'projectTypes', 'municipality']);
/** Of those, properties that are only for reading. */
const words = new Set(['label', 'title', 'name', 'description', 'help', 'shortName', 'noun', 'remark', 'placeholder']);

/**
 * The changes that can move a project: per rule set, form and project type, per criterion, per family of weights (a weight and what its siblings give for it), and
 * per other property of the framework.
 */
export const changeGroups = (from: MunicipalityConfiguration, to: MunicipalityConfiguration): ChangeGroup[] => {
  const groups = new Map<string, ChangeGroup & { changes: PropertyChange[] }>();
  for (const change of changesBetween(from, to)) {
    if (!weighing.has(String(change.path[0])) || isWord(change)) continue;
    const about = groupOf(change.path, from, to);
    if (about === undefined) continue;
    const group = groups.get(about.id) ?? { ...about, changes: [] };
    group.changes.push(change);
    groups.set(about.id, group);
  }
  return [...groups.values()];
};

/** The configuration `to` as it would be without this group. @throws RangeError when the group cannot be taken out by itself */
export const withoutGroup = (to: MunicipalityConfiguration, { changes }: ChangeGroup): MunicipalityConfiguration =>
  applyChanges(to, changes.toReversed().map(inverse)) as MunicipalityConfiguration;

const inverse = (change: PropertyChange): PropertyChange =>
  change.kind === 'order'
    ? { ...change, from: change.to, to: change.from }
    : {
        kind: 'set',
        path: change.path,
        ...(change.to === undefined ? {} : { from: change.to }),
        ...(change.from === undefined ? {} : { to: change.from }),
      };

const isWord = ({ path }: PropertyChange): boolean =>
  path.some((step) => typeof step === 'string' && words.has(step) && path[0] !== 'municipality');

const groupOf = (path: StablePath, from: MunicipalityConfiguration, to: MunicipalityConfiguration): ReplayChange | undefined => {
  const [part, step] = path as readonly [string, ...StablePath];
  if (part === 'municipality') return step === 'plugins' ? pluginGroup(path) : undefined;
  if (part === 'framework') return frameworkGroup(path, from, to);
  const key = String(step);
  const item = (to[part as 'forms'][key] ?? from[part as 'forms'][key]) as { title?: LocalizedText; name?: LocalizedText } | undefined;
  const called = item?.title ?? item?.name ?? { nl: key };
  const kind = kinds[part as keyof typeof kinds];
  return { id: `${part}/${key}`, part, key, name: { nl: `${kind.nl} ${called.nl}`, en: `${kind.en} ${called.en ?? called.nl}` } };
};

const kinds = {
  forms: { nl: 'Formulier', en: 'Form' },
  ruleSets: { nl: 'Regelset', en: 'Rule set' },
  projectTypes: { nl: 'Projecttype', en: 'Project type' },
};

const pluginGroup = (path: StablePath): ReplayChange => {
  const entry = path[2];
  const plugin = typeof entry === 'object' ? entry.entry : undefined;
  return plugin === undefined
    ? { id: 'municipality/plugins', part: 'municipality', name: { nl: 'Plugins', en: 'Plugins' } }
    : {
        id: `municipality/plugins/${plugin}`,
        part: 'municipality',
        name: { nl: `Instellingen van plugin ${plugin}`, en: `Settings of plugin ${plugin}` },
      };
};

const frameworkGroup = (path: StablePath, from: MunicipalityConfiguration, to: MunicipalityConfiguration): ReplayChange => {
  const property = String(path[1]);
  const last = path.at(-1);
  if (property === 'goals' && last === 'weight') {
    const family = path.slice(0, -2);
    return { id: `framework${pathText(family.slice(1))}/weight`, part: 'framework', name: weightName(family, from, to) };
  }
  const entry = path[2];
  if (property === 'goals') return { id: 'framework/goals', part: 'framework', name: { nl: 'Doelenboom', en: 'Goal tree' } };
  if (property === 'criteria' && typeof entry === 'object') {
    const place: StablePath = ['criteria', entry, 'name'];
    const name = (readAt(to.framework, place) ?? readAt(from.framework, place) ?? { nl: entry.entry }) as LocalizedText;
    return {
      id: `framework/criteria/${entry.entry}`,
      part: 'framework',
      name: { nl: `Criterium ${name.nl}`, en: `Criterion ${name.en ?? name.nl}` },
    };
  }
  return { id: `framework/${property}`, part: 'framework', name: properties[property] ?? { nl: property, en: property } };
};

const properties: Readonly<Record<string, LocalizedText>> = {
  advice: { nl: 'Drempels van het advies', en: 'Thresholds of the advice' },
  axes: { nl: 'Impact-assen', en: 'Impact axes' },
  criteria: { nl: 'Criteria', en: 'Criteria' },
  escalations: { nl: 'Escalaties', en: 'Escalations' },
  evidenceSpread: { nl: 'Spreiding per bewijsklasse', en: 'Spread per evidence class' },
  impactLoad: { nl: 'Weging van de impactlast', en: 'Weights of the impact load' },
  minimumCompleteness: { nl: 'Volledigheid die een score vraagt', en: 'Completeness that a score needs' },
  planYear: { nl: 'Planjaar', en: 'Plan year' },
  priority: { nl: 'Formule van de prioriteit', en: 'Formula of the priority' },
  routes: { nl: 'Besluitroutes', en: 'Decision routes' },
  urgency: { nl: 'Urgentie', en: 'Urgency' },
};

/** The goal whose share among its siblings changes most, with that share: "Klimaat 25 → 35 %". */
const weightName = (family: StablePath, from: MunicipalityConfiguration, to: MunicipalityConfiguration): LocalizedText => {
  const [before, after] = [from, to].map((configuration) => sharesOf(readAt(configuration, family) as readonly Goal[] | undefined));
  const moves = [...after!.entries()].map(([id, { goal, share }]) => ({ goal, share, was: before!.get(id)?.share ?? 0 }));
  const largest = moves.reduce<(typeof moves)[number] | undefined>(
    (most, one) => (most === undefined || Math.abs(one.share - one.was) > Math.abs(most.share - most.was) ? one : most),
    undefined,
  );
  if (largest === undefined) return { nl: 'Gewichten', en: 'Weights' };
  const [was, is] = [largest.was, largest.share].map((share) => Math.round(share * 10_000) / 100);
  const text = (language: 'nl' | 'en'): string => {
    const number = (value: number): string => (language === 'nl' ? String(value).replace('.', ',') : String(value));
    return `${largest.goal.name[language] ?? largest.goal.name.nl} ${number(was!)} → ${number(is!)} %`;
  };
  return { nl: `Gewicht ${text('nl')}`, en: `Weight ${text('en')}` };
};

const sharesOf = (goals: readonly Goal[] = []): Map<string, { goal: Goal; share: number }> => {
  const total = goals.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(goals.map((goal) => [goal.id, { goal, share: total === 0 ? 0 : goal.weight / total }]));
};
