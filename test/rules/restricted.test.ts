import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const entry = fileURLToPath(new URL('../../core/dist/rules/index.js', import.meta.url));

/** Everything that a module imports, by itself or through others. */
const importsOf = (file: string, found = new Set<string>()): Set<string> => {
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/^(?:(?:import|export)[^'"]*from|import)\s*['"]([^'"]+)['"]/gm)) {
    const name = target.startsWith('.') ? resolve(dirname(file), target) : target;
    if (found.has(name)) continue;
    found.add(name);
    if (target.startsWith('.')) importsOf(name, found);
  }
  return found;
};

test('what the browser takes of the rules does not import json-rules-engine, nor anything of node', () => {
  const imports = [...importsOf(entry)];
  expect(imports.length).toBeGreaterThan(10);
  expect(imports.filter((name) => !name.startsWith('/'))).toEqual(['fastest-levenshtein']);
});

test('a compiled rule set runs where making code out of text is forbidden', () => {
  const program = `
    import { compileRuleSet, runRuleSet } from ${JSON.stringify(entry)};
    let forbidden = false;
    try { new Function('return 1')(); } catch { forbidden = true; }
    const condition = { all: [{ fact: 'answers', path: 'homes.number', operator: 'greaterThan', value: 5 }] };
    const rules = [{ key: 'r', name: { nl: 'r' }, conditions: condition, event: { type: 'score', params: { score: 2 } } }];
    const compiled = compileRuleSet({ key: 's', name: { nl: 's' }, purpose: 'criterion', hitPolicy: 'first', rules });
    const result = runRuleSet(compiled, { answers: { homes: { number: 6 } } }, { evidence: true });
    console.log(JSON.stringify({ forbidden, events: result.events.length, trace: result.evidence[0].trace.outcome }));
  `;
  const output = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program]);
  expect(JSON.parse(output.toString())).toEqual({ forbidden: true, events: 1, trace: 'true' });
});
