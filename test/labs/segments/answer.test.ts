import { expect, test } from 'vitest';
import { Answer } from '../../../src/labs/segments/answer.svelte.ts';
import { err, ok, type Result } from '../../../src/model/result.ts';
import type { WorkFailure } from '../../../workers/engine.ts';

/** Questions whose answers are given by hand. */
function heldAnswers() {
  const asked: { readonly question: string; readonly give: (answer: Result<string, WorkFailure>) => void }[] = [];
  const work = (question: string) => () =>
    new Promise<Result<string, WorkFailure>>((give) => {
      asked.push({ question, give });
    });
  return { asked, work };
}
const turn = async () => {
  for (let k = 0; k < 10; k++) await Promise.resolve();
};

test('of the questions that come while an answer is awaited only the last is asked', async () => {
  const { asked, work } = heldAnswers();
  const answer = new Answer<string>();
  for (const key of ['one', 'two', 'three']) {
    answer.ask(key, work(key));
    await turn();
  }
  asked[0]?.give(ok('first'));
  await turn();
  expect(asked.map(({ question }) => question)).toEqual(['one', 'three']);
  expect([answer.value, answer.key]).toEqual(['first', 'one']);
  asked[1]?.give(ok('last'));
  await turn();
  expect([answer.value, answer.key]).toEqual(['last', 'three']);
});

test('the same question is asked once, and again after it was forgotten', async () => {
  const { asked, work } = heldAnswers();
  const answer = new Answer<string>();
  answer.ask('one', work('one'));
  answer.ask('one', work('one'));
  await turn();
  asked[0]?.give(ok('x'));
  await turn();
  expect(asked).toHaveLength(1);
  answer.forget();
  answer.ask('one', work('one'));
  await turn();
  expect(asked).toHaveLength(2);
});

test('a failure is told until something is answered again, and the last answer stays meanwhile', async () => {
  const { asked, work } = heldAnswers();
  const answer = new Answer<string>();
  answer.ask('one', work('one'));
  await turn();
  asked[0]?.give(ok('x'));
  await turn();
  answer.ask('two', work('two'));
  await turn();
  asked[1]?.give(err('worker-failed'));
  await turn();
  expect([answer.value, answer.key, answer.failed]).toEqual(['x', 'one', true]);
  answer.ask('three', work('three'));
  await turn();
  asked[2]?.give(ok('y'));
  await turn();
  expect([answer.value, answer.failed]).toEqual(['y', false]);
});
