// Runs the measurements; see README.md.
import { tidyUp } from './lib/processes.mjs';
import { diff } from './measurements/diff.mjs';
import { follow } from './measurements/follow.mjs';
import { memory } from './measurements/memory.mjs';
import { publishStall } from './measurements/publishStall.mjs';
import { ranking } from './measurements/ranking.mjs';
import { replay } from './measurements/replay.mjs';
import { rerank } from './measurements/rerank.mjs';
import { robustness } from './measurements/robustness.mjs';
import { evidence, rulesVsJsonRulesEngine, rulesVsZen } from './measurements/rules.mjs';
import { start } from './measurements/start.mjs';
import { submit } from './measurements/submit.mjs';
import { weighBulk } from './measurements/weighBulk.mjs';
import { weigh } from './measurements/weigh.mjs';

const all = [
  weigh,
  weighBulk,
  rulesVsJsonRulesEngine,
  rulesVsZen,
  evidence,
  rerank,
  robustness,
  diff,
  replay,
  start,
  ranking,
  memory,
  submit,
  publishStall,
  follow,
];
const args = process.argv.slice(2);
const json = args.includes('--json');
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
const chosen = all.filter((measurement) => only === undefined || measurement.name === only);
if (chosen.length === 0) {
  console.error(`no measurement is called "${only}"; there are: ${all.map((measurement) => measurement.name).join(', ')}`);
  process.exit(2);
}

const number = (value) => (value === undefined ? '–' : value >= 100 ? value.toFixed(0) : value.toPrecision(3));
/** A bar on the ratio ours ÷ peer (or on ours alone); "so many times faster" is a ratio of one over that. */
const wordsOf = ({ atLeast, atMost, fasterBy, on }, unit) => {
  if (fasterBy !== undefined) return `≥ ${fasterBy} × faster`;
  return atLeast === undefined ? `≤ ${atMost}${on === 'ours' ? ` ${unit}` : ' ×'}` : `≥ ${atLeast} ×`;
};
let broken = 0;
for (const { name, unit, bar, run } of chosen) {
  const wanted = wordsOf(bar, unit);
  try {
    const { ours, peer } = await run();
    const ratio = peer === undefined ? undefined : ours / peer;
    const measured = bar.on === 'ours' ? ours : ratio;
    const holds = bar.atLeast === undefined ? measured <= (bar.atMost ?? 1 / bar.fasterBy) : measured >= bar.atLeast;
    if (!holds) broken += 1;
    console.log(
      json
        ? JSON.stringify({ name, ours, peer, unit, ratio, bar: wanted, holds })
        : `${holds ? 'holds ' : 'BROKEN'}  ${name.padEnd(26)}  ours ${number(ours)} ${unit}  peer ${number(peer)} ${unit}  ratio ${number(ratio)}  bar ${wanted}`,
    );
  } catch (error) {
    broken += 1;
    console.error(error);
    console.log(json ? JSON.stringify({ name, unit, bar: wanted, holds: false }) : `FAILED  ${name.padEnd(26)}  bar ${wanted}`);
  }
}
tidyUp();
process.exit(broken === 0 ? 0 : 1);
