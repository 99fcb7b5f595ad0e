import type { Goal, WeighingFramework } from '../../framework/weighingFramework.ts';
import type { CriterionEvidence, GoalWeighing, Weighing } from '../../framework/weighing.ts';
import { snap } from '../../shared/rounding.ts';
import { apportion } from '../apportion.ts';
import type { CriterionArgument, Figure, GoalArgument, GroupArgument } from '../explanation.ts';

type Explain = (evidence: CriterionEvidence, goal: GoalWeighing, points: Figure, known: number) => CriterionArgument;

/** A goal of the tree with what is below it, for rounding from the total down. */
type Node = {
  goal: Goal;
  depth: number;
  weight: number;
  children: readonly Node[];
  leaf?: GoalWeighing;
  positive: number;
  negative: number;
};

/**
 * Goals and groups with their points. D⁺ and D⁻ as shown are given and divided from the top down: over the programmes, then over their goals, then
 * over their criteria, each time so that the shown parts add up to what is shown above them.
 */
export const explainGoals = (
  weighing: Weighing,
  framework: WeighingFramework,
  explainCriterion: Explain,
): { groups: GroupArgument[]; goals: GoalArgument[] } => {
  const leaves = new Map(weighing.goals.map((goal) => [goal.goal, goal]));
  const groups: GroupArgument[] = [];
  const goals: GoalArgument[] = [];

  const walk = (nodes: readonly Node[], total: { positive: number; negative: number }): void => {
    const [positives, negatives] = (['positive', 'negative'] as const).map((side) =>
      apportion(
        nodes.map((node) => node[side]),
        total[side],
      ),
    ) as [number[], number[]];
    for (const [index, node] of nodes.entries()) {
      const positive = { exact: snap(node.positive), shown: positives[index]! };
      const negative = { exact: snap(node.negative), shown: negatives[index]! };
      const points = { exact: snap(node.positive + node.negative), shown: snap(positive.shown + negative.shown) };
      if (node.leaf !== undefined) goals.push(goalArgument(node.leaf, { positive, negative, points }, explainCriterion));
      else {
        const { goal, depth, weight } = node;
        groups.push({ goal: goal.id, name: goal.name, depth, weight: snap(weight), positive, negative, points });
        walk(node.children, { positive: positive.shown, negative: negative.shown });
      }
    }
  };
  walk(nodesOf(framework.goals, leaves, 1, 0), weighing.contribution);
  return { groups, goals };
};

const nodesOf = (goals: readonly Goal[], leaves: ReadonlyMap<string, GoalWeighing>, share: number, depth: number): Node[] => {
  const total = goals.reduce((sum, goal) => sum + goal.weight, 0);
  return goals.flatMap((goal): Node[] => {
    const weight = total > 0 ? (share * goal.weight) / total : 0;
    if (goal.children === undefined || goal.children.length === 0) {
      const leaf = leaves.get(goal.id);
      if (leaf === undefined) return [];
      const points = leaf.evidence.filter(({ status }) => status === 'known').map((evidence) => evidence.points);
      return [{ goal, depth, weight, children: [], leaf, positive: sumOf(points, 1), negative: sumOf(points, -1) }];
    }
    const children = nodesOf(goal.children, leaves, weight, depth + 1);
    const side = (name: 'positive' | 'negative'): number => children.reduce((sum, child) => sum + child[name], 0);
    return [{ goal, depth, weight, children, positive: side('positive'), negative: side('negative') }];
  });
};

const sumOf = (points: readonly number[], sign: 1 | -1): number => points.reduce((sum, value) => (value * sign > 0 ? sum + value : sum), 0);

const goalArgument = (
  leaf: GoalWeighing,
  figures: Pick<GoalArgument, 'positive' | 'negative' | 'points'>,
  explainCriterion: Explain,
): GoalArgument => {
  const { goal, name, path, weight, applicable, completeness, score, evidence } = leaf;
  const known = evidence.reduce((sum, { status, share }) => (status === 'known' ? sum + share : sum), 0);
  const shown = new Map<CriterionEvidence, number>();
  for (const side of ['positive', 'negative'] as const) {
    const own = evidence.filter(({ status, points }) => status === 'known' && (side === 'positive' ? points > 0 : points < 0));
    const parts = apportion(
      own.map(({ points }) => points),
      figures[side].shown,
    );
    for (const [index, entry] of own.entries()) shown.set(entry, parts[index]!);
  }
  return {
    goal,
    name,
    path,
    weight,
    applicable,
    completeness,
    ...(score === undefined ? {} : { score }),
    ...figures,
    criteria: evidence.map((entry) => explainCriterion(entry, leaf, { exact: entry.points, shown: shown.get(entry) ?? 0 }, known)),
  };
};
