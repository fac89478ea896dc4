import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: 'test/tooling/eslint.config.js' });

async function rulesBroken(code: string, filePath: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return [...new Set(result?.messages.map(({ ruleId }) => ruleId))];
}

describe('lint refuses', { timeout: 60_000 }, () => {
  it.each([
    ["document.body.innerHTML = 'x';"],
    ["document.body.insertAdjacentHTML('beforeend', 'x');"],
    ["document.body.setAttribute('style', 'color: red');"],
    ["location.href = 'x';"],
    ["window.location.href = 'x';"],
    ["window.location = 'x';"],
    ["document.location.assign('x');"],
    ["window.open('x');"],
    ["open('x');"],
    ['export enum Kind { A }'],
    ["export default 'x';"],
    ["export const a = document.getElementById('x')!;"],
  ])('%s', async (code) => {
    expect(await rulesBroken(code, 'src/app.ts')).toContain('no-restricted-syntax');
  });

  it('no-console, any', async () => {
    expect(await rulesBroken('console.log(1);', 'src/app.ts')).toEqual(['no-console']);
    expect(await rulesBroken('export const a = (b: any): number => 1;', 'src/app.ts')).toContain('@typescript-eslint/no-explicit-any');
  });

  it.each([
    ['<p style="color: red">x</p>', 'no-restricted-syntax'],
    ["<script lang='ts'>\nlet { a }: { a: string } = $props();\n</script>\n{@html a}", 'svelte/no-at-html-tags'],
    ['<a href="https://example.org" target="_blank">x</a>', 'svelte/no-target-blank'],
  ])('%s', async (code, rule) => {
    expect(await rulesBroken(code, 'src/App.svelte')).toContain(rule);
  });
});

it('lint lets style directives and an index within bounds pass', async () => {
  expect(await rulesBroken('<p style:color="red">x</p>\n', 'src/App.svelte')).toEqual([]);
  expect(await rulesBroken('export const first = (a: readonly number[]): number => a[0]!;\n', 'src/app.ts')).toEqual([]);
}, 60_000);
