import { describe, expect, it } from 'vitest';
import { lifeEvents, stageSpans } from '../../../src/labs/relationship/life-data.ts';
import { handful, kinds, nextOf, sameKey } from '../../../src/labs/relationship/people-search.ts';
import { staysOf, storySentences } from '../../../src/labs/relationship/story-sentences.ts';
import { Format } from '../../../src/locales/format.ts';
import { labTextsIn, messagesIn } from '../../../src/locales/index.ts';
import { checkInput } from '../../../src/model/definition.ts';
import { runChunk } from '../../../src/model/relationship/chunk-run.ts';
import { lifeStory } from '../../../src/model/relationship/life-story.ts';
import { relationshipSpecification, type RelationshipParams } from '../../../src/model/relationship/specification.ts';
import { worldOf } from '../../../src/model/relationship/world.ts';

const params = checkInput(relationshipSpecification, { params: { customers: 2500, months: 60 }, data: {} })
  .params as unknown as RelationshipParams;
const world = worldOf(params, 5);
const population = { world, customers: world.chunks.map((_, place) => runChunk(world, place).customers) };
const storyOf = ({ segment, entry, ordinal }: { segment: number; entry: number; ordinal: number }) =>
  lifeStory(world, segment, entry, ordinal, 'statusQuo');

describe('showing one who', () => {
  it('is of the pattern that was asked for', () => {
    for (const kind of ['I', 'II', 'III', 'IV'] as const)
      for (const key of nextOf(population, kind, null, 5)) expect(storyOf(key).pattern).toBe(kind);
  });

  it('left for the reason, or came back', () => {
    for (const kind of ['exit', 'wornOut'] as const)
      for (const key of nextOf(population, kind, null, 3)) expect(storyOf(key).reason).toBe(kind);
    for (const key of nextOf(population, 'wonBack', null, 3))
      expect(lifeEvents(storyOf(key)).some(({ kind }) => kind === 'return')).toBe(true);
  });

  it('goes on to the next one, and round', () => {
    const all = nextOf(population, 'III', null, 100_000);
    expect(all.length).toBeGreaterThan(10);
    expect(nextOf(population, 'III', all[0]!)[0]).toEqual(all[1]);
    expect(nextOf(population, 'III', all.at(-1)!)[0]).toEqual(all[0]);
  });

  it('has every pattern in a handful, nobody twice, and others in the next', () => {
    const some = handful(population, 0);
    expect(new Set(some.map((key) => storyOf(key).pattern))).toEqual(new Set(['I', 'II', 'III', 'IV']));
    expect(some.every((key, place) => some.findIndex((other) => sameKey(key, other)) === place)).toBe(true);
    expect(handful(population, 1).some((key) => some.some((other) => sameKey(key, other)))).toBe(false);
    expect(kinds).toHaveLength(8);
  });
});

describe('a life told', () => {
  const keys = handful(population, 0);

  it('is cut into stays without a gap', () => {
    for (const key of keys) {
      const story = storyOf(key);
      const stays = staysOf(story);
      expect(stays[0]?.from).toBe(1);
      expect(stays.at(-1)?.to).toBe(story.left ?? 60);
      for (const [place, stay] of stays.slice(1).entries()) expect(stay.from).toBe(stays[place]!.to + 1);
      expect(stageSpans(story, { exploration: 'a', formation: 'b', stability: 'c', decline: 'd' })).toHaveLength(stays.length);
    }
  });

  it('marks leaving once, in the month of leaving', () => {
    for (const key of keys) {
      const story = storyOf(key);
      const leaving = lifeEvents(story).filter(({ kind }) => kind === 'leaving');
      expect(leaving.map(({ month }) => month)).toEqual(story.left === null ? [] : [story.left]);
    }
  });

  it('is a story in both languages, with its pattern at the end', async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const [text, { terms }] = await Promise.all([labTextsIn(language, 'relationship'), messagesIn(language)]);
      for (const key of keys) {
        const story = storyOf(key);
        const sentences = storySentences({ text, terms, format: new Format(language) }, story, 'N');
        expect(sentences).toHaveLength(staysOf(story).length + 3);
        expect(sentences.at(-1)).toContain(terms.patterns[story.pattern]);
        if (story.left !== null) expect(sentences.at(-2)).toContain(String(story.left));
        expect(sentences.join('')).not.toMatch(/undefined|NaN/);
      }
    }
  });
});
