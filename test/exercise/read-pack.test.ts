import { describe, expect, it } from 'vitest';
import { largestPack, readPack } from '../../src/exercise/read-pack.ts';
import type { Path } from '../../src/model/fault.ts';
import type { JsonObject } from '../../src/scenario/json.ts';
import { changed, everyType, faultsOf, itemOf, readOf } from './packs.ts';

const at = (index: number): Path => ['items', index];
/** Places of the items in the pack with every type. */
const [clp, cohort, which, largest] = [at(0), at(1), at(2), at(3)];
const [reach, draw, guess, why] = [at(4), at(5), at(6), at(7)];

describe('a pack', () => {
  it('with every type of item is read, from a text and from values alike', () => {
    const pack = readOf(everyType);
    expect(readOf(JSON.stringify(everyType))).toEqual(pack);
    expect(pack.items.map(({ type }) => type)).toEqual(['numeric', 'numeric', 'choice', 'order', 'state', 'curve', 'predict', 'explain']);
    expect(pack.scenarios.base?.params.retention).toBe(0.8);
    expect(pack.scenarios.case?.model).toBe('life-curve');
    expect(pack.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is its own document again', () => {
    const pack = readOf(everyType);
    expect(pack.document).toEqual(everyType);
    expect(readOf(pack.document)).toEqual(pack);
  });

  it('has the same document and hash however its keys are ordered, and whether null stands for what is left out or not', () => {
    const turned = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(Object.entries(value as JsonObject).reverse());
    const other = { ...(turned(everyType) as JsonObject), license: 'CC-BY-4.0', $schema: null };
    const items = (everyType.items as readonly unknown[]).map(turned);
    expect(readOf({ ...other, items }).sha256).toBe(readOf(everyType).sha256);
    expect(readOf({ ...everyType, license: null }).sha256).not.toBe(readOf(everyType).sha256);
    expect(readOf({ ...everyType, license: null }).license).toBeNull();
  });

  it('that says only what it must has everything else as usual', () => {
    const scenes = [{ id: 'one', title: '一', caption: '说明' }];
    expect(readOf({ kind: 'lifecurve-pack', version: 1, id: 'a', revision: '1', title: '包', langs: ['zh-CN'], scenes })).toMatchObject({
      ...{ summary: null, langs: ['zh-CN'], authors: [], license: null, level: null, minutes: null, objectives: [], requires: {} },
      ...{ scenarios: {}, randomize: null, items: [], pass: 0.6, bands: [], report: { publicKey: null, fields: [] }, teacher: null },
    });
  });

  it('keeps keys that begin with x-, at its top and inside', () => {
    const pack = readOf(changed([...clp, 'x-source'], { any: [1] }, changed(['x-a'], true)));
    expect(pack.document['x-a']).toBe(true);
    expect((pack.document.items as readonly JsonObject[])[0]?.['x-source']).toEqual({ any: [1] });
  });

  it('of one language takes plain texts, and one that has words in one language says them in every one', () => {
    const one = { ...everyType, langs: ['zh-CN'], title: '练习', summary: { 'zh-CN': '摘要' } };
    expect(readOf(one).title).toBe('练习');
    expect(readOf(one).summary).toEqual({ en: '摘要', 'zh-CN': '摘要' });
  });

  it('keeps the numbers in the order in which they are drawn', () => {
    expect(Object.keys(readOf(everyType).randomize?.vars ?? {})).toEqual(['r', 'm', 'churn']);
  });

  it('opens a scenario of the catalogue by its id', () => {
    expect(readOf(everyType).scenarios.case?.id).toBe('course-case-1');
    expect(itemOf(readOf(everyType), 'guess').scenario).toBe('case');
  });
});

const lone = { 'zh-CN': '只有中文' };
const key = { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };

describe('reading refuses', () => {
  it.each<[string, Path, unknown, ...string[]]>([
    ['a kind that is another', ['kind'], 'lifecurve', 'kind not-a-choice'],
    ['a version to come', ['version'], 2, 'version newer-version'],
    ['a missing version', ['version'], undefined, 'version missing'],
    ['an unknown key', ['titel'], 'x', 'titel unknown-key'],
    ['an unknown key inside', [...clp, 'hint'], [], 'items.0.hint unknown-key'],
    ['a pack id with a space', ['id'], 'a pack', 'id not-an-id'],
    ['a pack id with _', ['id'], 'a_pack', 'id not-an-id'],
    ['an id of nothing', [...clp, 'id'], '', 'items.0.id not-an-id'],
    ['a type that is none', [...clp, 'type'], 'number', 'items.0.type not-a-choice'],
    ['a missing type', [...clp, 'type'], undefined, 'items.0.type missing'],
    ['a list that is none', ['items'], {}, 'items not-a-list'],
    ['an object that is none', [...guess, 'then'], 3, 'items.6.then not-an-object'],
    ['a text that is a number', ['revision'], 3, 'revision not-text'],
    ['a share of more than all', ['pass'], 1.5, 'pass out-of-range'],
    ['digits that are not whole', [...clp, 'answer', 'digits'], 1.5, 'items.0.answer.digits not-whole'],
    ['points that are a text', [...clp, 'points'], '2', 'items.0.points not-a-number'],
    ['a choice that is alone', [...which, 'choices'], [{ id: 'a', text: '1' }], 'items.2.choices too-short'],
    ['a flag that is a number', [...guess, 'veil'], 1, 'items.6.veil not-a-choice'],
    ['a part that no screen has', [...guess, 'then', 'show'], ['charts'], 'items.6.then.show.0 not-a-choice'],
    ['a language that is not spoken', ['langs'], ['en', 'fr'], 'langs.1 not-a-choice'],
    ['a version of a model that is none', ['requires'], { retention: '1' }, 'requires.retention not-a-choice'],
    ['a model that is none', ['requires'], { retentoin: '1.0.0' }, 'requires.retentoin unknown-key'],
    ['numbers of a model to come', ['requires'], { retention: '1.2.0' }, 'requires.retention older-model'],
    ['numbers of a model that are gone', ['requires'], { retention: '0.9.0' }, 'requires.retention older-model'],
    ['an id twice', [...which, 'id'], 'clp', 'items.2.id repeated'],
    ['an item with the id of a scene', ['scenes', 0, 'id'], 'clp', 'scenes.0.id repeated'],
    ['a choice twice', [...which, 'choices', 1, 'id'], 'right', 'items.2.choices.1.id repeated'],
    ['a mistake called as a slip', [...clp, 'mistakes', 0, 'id'], 'times-100', 'items.0.mistakes.0.id repeated'],
    ['a variant twice', ['randomize', 'variants'], [11, 12, 17, 11], 'randomize.variants.3 repeated'],
    ['a seed below 0', ['randomize', 'variants'], [-1], 'randomize.variants.0 out-of-range'],
    ['an objective that is none', [...clp, 'objective'], 'worth', 'items.0.objective not-listed'],
    ['a scenario that is none', ['scenes', 0, 'scenario'], 'bass', 'scenes.0.scenario not-listed'],
    [
      'a scenario of a value that is none',
      [...largest, 'entries', 0, 'value', 'scenario'],
      'bass',
      'items.3.entries.0.value.scenario not-listed',
    ],
    ['a scenario that no catalogue has', ['scenarios', 'case'], 'course-case-9', 'scenarios.case not-listed'],
    ['what is wrong with a scenario', ['scenarios', 'base', 'params', 'retention'], 1.2, 'scenarios.base.params.retention out-of-range'],
    ['a scenario that is a number', ['scenarios', 'base'], 3, 'scenarios.base not-text'],
    ['settings of no scenario', ['scenes', 0, 'scenario'], undefined, 'scenes.0.set incomplete', 'scenes.0.view incomplete'],
    ['a setting of no parameter', ['scenes', 0, 'set'], { retentoin: 0.5 }, 'scenes.0.set.retentoin unknown-key'],
    ['a setting of a place that is none', [...draw, 'target'], { 'retention[': 1 }, 'items.5.target.retention[ unknown-key'],
    ['a lock of no parameter', [...reach, 'lock'], ['clp'], 'items.4.lock.0 not-a-choice'],
    ['a result of no scenario', [...which, 'compute'], { a: { output: 'clp' } }, 'items.2.compute.a.scenario missing'],
    ['a curve of no scenario', [...draw, 'scenario'], undefined, 'items.5.scenario missing'],
    ['an answer of a later item', [...cohort, 'uses', 0, 'item'], 'which', 'items.1.uses.0.item not-before'],
    ['an answer of no item', [...cohort, 'uses', 0, 'item'], 'clv', 'items.1.uses.0.item not-before'],
    ['a formula that cannot be read', [...clp, 'answer', 'value', 'formula'], 'clp *', 'items.0.answer.value.formula formula'],
    ['a name that is not known', [...clp, 'answer', 'value', 'formula'], 'clv', 'items.0.answer.value.formula unknown-name'],
    ['a name of a setting', ['scenes', 0, 'set', 'retention'], '=s', 'scenes.0.set.retention unknown-name'],
    ['a name of a setting inside a list', ['scenes', 0, 'set', 'retention'], ['=r', '=s'], 'scenes.0.set.retention unknown-name'],
    ['a name that is computed later', [...clp, 'compute', 'early'], { formula: 'later' }, 'items.0.compute.early.formula unknown-name'],
    ['a setting by what is computed with it', [...clp, 'set', 'profit'], '=clp', 'items.0.set.profit unknown-name'],
    ['a name of a choice', [...which, 'choices', 0, 'correct'], 'q > 1', 'items.2.choices.0.correct unknown-name'],
    ['a name of a goal', [...reach, 'goal', 0, 'value'], 'q', 'items.4.goal.0.value unknown-name'],
    ['a name in a text', [...clp, 'prompt', 'en'], 'What of {profit}?', 'items.0.prompt.en unknown-name'],
    ['a name in a scene', ['scenes', 0, 'caption', 'zh-CN'], '{clp}', 'scenes.0.caption.zh-CN unknown-name'],
    ['a lone brace', [...clp, 'prompt', 'en'], 'What of {m', 'items.0.prompt.en placeholder'],
    ['braces around a formula', [...clp, 'prompt', 'en'], '{m * r}', 'items.0.prompt.en placeholder'],
    ['a format that is none', [...clp, 'prompt', 'en'], '{m|dollars}', 'items.0.prompt.en placeholder'],
    ['a text in one language', ['title'], lone, 'title untranslated'],
    ['a text that says no language', ['title'], 'Retention', 'title untranslated'],
    ['a text of nothing', [...why, 'model', 'en'], ' ', 'items.7.model untranslated'],
    ['a name that formulas use', ['randomize', 'vars', 'min'], { choose: [1] }, 'randomize.vars.min not-a-name'],
    ['a name with a point', ['randomize', 'vars', 'a.b'], { choose: [1] }, 'randomize.vars.a.b not-a-name'],
    [
      'a name that formulas use for an answer',
      [...cohort, 'uses', 0, 'as'],
      'if',
      'items.1.uses.0.as not-a-name',
      'items.1.answer.value.formula unknown-name',
    ],
    ['a name that is drawn already', [...clp, 'compute', 'r'], { formula: '1' }, 'items.0.compute.r repeated'],
    ['a range that ends before it begins', ['randomize', 'vars', 'r', 'to'], 0.5, 'randomize.vars.r.to below'],
    ['a range of too many steps', ['randomize', 'vars', 'r', 'step'], 1e-6, 'randomize.vars.r too-many'],
    [
      'a range beyond what is exact',
      ['randomize', 'vars', 'r'],
      { from: 1e11, to: 1e11, step: 1e-9 },
      'randomize.vars.r.from out-of-range',
      'randomize.vars.r.to out-of-range',
    ],
    ['a step of nothing', ['randomize', 'vars', 'r', 'step'], 0, 'randomize.vars.r.step out-of-range'],
    [
      'a draw that is none',
      ['randomize', 'vars', 'r'],
      { between: 1 },
      'randomize.vars.r.between unknown-key',
      'randomize.vars.r.choose missing',
    ],
    ['a rule with a name that is not drawn', ['randomize', 'reject', 0], 'q', 'randomize.reject.0 unknown-name'],
    ['a pin of a seed that nobody gets', [...clp, 'answer', 'expect'], { 13: 1 }, 'items.0.answer.expect.13 not-listed'],
    ['a pin of no seed', [...clp, 'answer', 'expect'], { eleven: 1 }, 'items.0.answer.expect.eleven not-a-number'],
    ['an entry without a value among some with one', [...largest, 'entries', 1, 'value'], undefined, 'items.3.entries.1.value missing'],
    ['an order of an entry that is none', [...largest, 'mistakes', 0, 'order', 0], 'lowest', 'items.3.mistakes.0.order.0 not-listed'],
    [
      'an order that is too short',
      [...largest, 'entries', 2],
      { id: 'middle', text: '0.8', value: { output: 'clp' } },
      'items.3.mistakes.0.order too-short',
    ],
    ['a condition of nothing', [...reach, 'goal', 0, 'output'], undefined, 'items.4.goal.0.output missing'],
    ['a condition of two things', [...reach, 'goal', 0, 'param'], 'retention', 'items.4.goal.0.param excludes'],
    ['a condition of no parameter', [...reach, 'goal', 1, 'param'], 'retentoin', 'items.4.goal.1.param unknown-key'],
    ['a key of another curve', ['report', 'publicKey'], { ...key, crv: 'P-384' }, 'report.publicKey.crv not-a-choice'],
    [
      'a key without its numbers',
      ['report', 'publicKey'],
      { kty: 'EC', crv: 'P-256' },
      'report.publicKey.x missing',
      'report.publicKey.y missing',
    ],
    ['a private key', ['report', 'publicKey'], { ...key, d: 'secret' }, 'report.publicKey.d unknown-key'],
  ])('%s', (_, path, value, ...faults) => {
    expect(faultsOf(changed(path, value))).toEqual(faults);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, ' not-json'],
    ['a number', 3, ' not-an-object'],
    ['a list', [], ' not-an-object'],
    ['what is not JSON', '{"kind": }', ' syntax'],
    ['a number that is not finite', changed(['pass'], Infinity), 'pass not-json'],
    ["a key of JavaScript's own", '{"kind": "lifecurve-pack", "__proto__": {}}', '__proto__ unknown-key'],
    ['what is too large', changed(['x-much'], 'x'.repeat(largestPack)), ' too-large'],
    ['what is nested too deeply', changed(['x-deep'], JSON.parse('['.repeat(40) + ']'.repeat(40))), ' too-deep'],
    ['a pack without items and scenes', changed(['items'], [], changed(['scenes'], [])), 'items too-short'],
  ])('%s', (_, document, fault) => {
    expect(faultsOf(document)).toEqual([fault]);
  });

  it('and says everything that is wrong at once', () => {
    const wrong = changed(['scenarios', 'base', 'params', 'retention'], 2, changed(['titel'], 1, changed([...clp, 'id'], 3)));
    expect(faultsOf(wrong)).toEqual(['titel unknown-key', 'items.0.id not-text', 'scenarios.base.params.retention out-of-range']);
  });

  it('and offers the key that was meant', () => {
    expect(readPack(changed([...clp, 'promt'], 'x'))).toEqual({
      ok: false,
      error: [{ code: 'unknown-key', path: ['items', 0, 'promt'], suggestion: 'prompt' }],
    });
  });
});

it('a key that results are sealed with is taken', () => {
  expect(readOf(changed(['report', 'publicKey'], key)).report.publicKey).toEqual(key);
});
