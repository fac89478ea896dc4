import type { FaultSentences } from '../fault-sentences.ts';

const listed = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
const didYouMean = (suggestion: string | null): string => (suggestion === null ? '' : ` Did you mean "${suggestion}"?`);
const orWord = (words: readonly string[]): string => (words.length === 0 ? '' : ` or ${words.map((word) => `"${word}"`).join(' or ')}`);

export const faults: FaultSentences = {
  root: 'document',
  variant: (seed) => ` (variant ${seed})`,
  missing: (_, place) => `${place}: this is missing; add it.`,
  'unknown-key': ({ suggestion }, place) =>
    `${place}: there is no such key.${didYouMean(suggestion) || ' Remove it, or let its name start with "x-".'}`,
  'not-a-number': ({ got, words }, place) => `${place}: "${got}" is not a number; write a number such as 12.5${orWord(words)}.`,
  'not-whole': ({ got }, place) => `${place}: ${got} is not a whole number; leave out the decimals.`,
  'out-of-range': ({ got, min, max }, place) => `${place}: ${got} is out of range; choose a number from ${min} to ${max}.`,
  'not-a-choice': ({ got, choices, suggestion }, place) =>
    `${place}: "${got}" is not one of the choices.${didYouMean(suggestion)} Choose one of ${listed(choices)}.`,
  'not-a-list': ({ got }, place) => `${place}: a list is needed here, not "${got}"; write it in square brackets.`,
  'not-an-object': ({ got }, place) => `${place}: names with values in braces are needed here, not "${got}".`,
  'not-a-date': ({ got }, place) => `${place}: "${got}" is no day of the calendar; write it as 2024-03-31 or 20240331.`,
  'not-text': ({ got }, place) => `${place}: "${got}" is not a text; write it in quotation marks.`,
  'too-many': ({ got, max }, place) => `${place}: there are ${got} entries; leave at most ${max}.`,
  'too-many-customers': ({ got, max }, place) =>
    `${place}: there would be ${got} customers in all, new ones included; leave at most ${max}.`,
  below: ({ got, other, limit }, place) => `${place}: ${got} lies below ${other} = ${limit}; raise it, or lower ${other}.`,
  'not-less': ({ got, other, limit }, place) => `${place}: ${got} is not below ${other} = ${limit}; lower it, or raise ${other}.`,
  'too-short': ({ found, needed }, place) => `${place}: the list has ${found} entries; give at least ${needed}.`,
  rises: ({ got, before }, place) =>
    `${place}: ${got} is more than the ${before} before it, but whoever is lost does not come back; correct one of the two.`,
  excludes: ({ other }, place) => `${place}: this and ${other} say the same thing twice; give one of them only.`,
  diverges: ({ ratio }, place) =>
    `${place}: without an end the sum has no finite value, because each year counts ${Number(ratio.toPrecision(4))} times the year before; give a number of periods, or raise the discount rate.`,
  incomplete: ({ given, missing }, place) =>
    `${place}: ${listed(given)} only make sense together with ${listed(missing)}; give all of them or none.`,
  'no-total': ({ got }, place) =>
    `${place}: the numbers add up to ${got}, so nobody has a share of them; give numbers that add up to more than 0.`,
  'needs-decline': (_, place) =>
    `${place}: "auto" needs a customer whose decline is known; give g2 and h2, or a number of units as the horizon.`,
  'life-too-long': ({ got, max }, place) =>
    `${place}: this life would last ${got} more units, more than the ${max} that are computed; give a number of units instead of "auto".`,
  'too-few-points': ({ needed, found }, place) =>
    `${place}: ${found} observed units are too few; at least ${needed} are needed for this shape.`,
  'not-listed': ({ got, list }, place) => `${place}: "${got}" does not occur in ${list}; correct the name or add it there.`,
  repeated: ({ got }, place) => `${place}: "${got}" occurs more than once; keep one of them.`,
  syntax: ({ line, column }, place) =>
    `${place}: this is not valid JSON; look at line ${line}, column ${column}, for a missing or superfluous comma, quotation mark or bracket.`,
  'not-json': ({ got }, place) => `${place}: JSON cannot hold this (${got}); give a text, a number, a list or an object.`,
  'too-large': ({ max }, place) => `${place}: it is larger than ${max} bytes; leave out data, or store them as a dataset.`,
  'too-deep': ({ max }, place) => `${place}: it is nested more than ${max} levels deep; make it flatter.`,
  'newer-version': ({ got, newest }, place) =>
    `${place}: version ${got} is newer than this program, which knows versions up to ${newest}; open it with a newer program.`,
  'not-inline': ({ dataset, customer }, place) =>
    `${place}: the document only refers to ${customer === null ? '' : `customer "${customer}" of `}dataset "${dataset}", which is stored in the app; write the data into the document to compute it here.`,
  locked: (_, place) => `${place}: this stays as it is here; turn one of the other parameters.`,
  'not-an-id': ({ got }, place) =>
    `${place}: "${got}" cannot be an id; begin with a letter or digit and go on with letters, digits, ".", "-" or "_".`,
  'not-a-name': ({ got }, place) =>
    `${place}: no number can be called "${got}"; use letters, digits and "_", begin with a letter, and leave out words of formulas such as "and", "min" or "if".`,
  untranslated: ({ languages }, place) => `${place}: this text is missing in ${listed(languages)}; write it in every language of "langs".`,
  formula: ({ got, column }, place) =>
    `${place}: the formula "${got}" cannot be read at its character ${column}; use numbers, names, + - * / ^, comparisons, and, or, not, and functions such as round(x, 2).`,
  'unknown-name': ({ got, suggestion }, place) =>
    `${place}: no number is called "${got}" here.${didYouMean(suggestion) || ' Draw it, compute it, or take it from an earlier item.'}`,
  placeholder: ({ got }, place) =>
    `${place}: "${got}" names no number; write {name}, {name|percent}, {name|money} or {name|2}, and {{ for a brace.`,
  'unknown-output': ({ got, suggestion }, place) =>
    `${place}: the model has no result "${got}".${didYouMean(suggestion) || ' Run the scenario with the command to see all of its results.'}`,
  'no-number': ({ got }, place) =>
    `${place}: "${got}" has no finite value; look for a division by zero, a gap, or a result that is no number.`,
  'no-draw': ({ rounds }, place) => `${place}: all of ${rounds} draws are rejected; loosen a rule or draw from more numbers.`,
  'not-before': ({ got }, place) => `${place}: "${got}" is no numeric item that stands before this one; move it up or correct the id.`,
  'older-model': ({ model, got, needed }, place) =>
    `${place}: the pack was made for ${model} ${needed}, and this program has ${got}; check its numbers and write ${got} here.`,
  pin: ({ got, computed }, place) =>
    `${place}: ${got} is expected, but ${computed} is computed; find out which of the two is right before you change it.`,
  tolerance: ({ got, mistake, distance }, place) =>
    `${place}: ${got} on either side is more than a third of the ${distance} to the mistake "${mistake}"; ask for more digits or tolerate less.`,
  'no-mistake': ({ got }, place) =>
    `${place}: it comes to ${got}, which counts as the right answer; change the mistake or the numbers drawn.`,
  alike: ({ got, other }, place) =>
    `${place}: it comes to ${got}, as good as the same as "${other}"; change one of the two, or the numbers drawn.`,
  'right-choices': ({ found }, place) => `${place}: ${found} choices are right; exactly one has to be, or at least one with "several".`,
  'not-reached': ({ got }, place) => `${place}: the example makes it ${got}, which misses the goal; change the example or the goal.`,
  'reached-already': (_, place) => `${place}: the goal is reached before anything is changed; start from other parameters or ask for more.`,
  'same-curve': (_, place) => `${place}: the curve lies on the one it starts from; change a parameter that moves it.`,
  'not-understood': ({ got }, place) => `${place}: "${got}" does not belong there; the file was changed or damaged, so ask for it again.`,
  'other-pack': ({ got, pack }, place) => `${place}: it belongs to the exercises "${got}", not to "${pack}"; open those first.`,
  'no-crypto': (_, place) =>
    `${place}: this page was not opened over a secure connection (https), so the browser cannot seal files; save the open file instead.`,
  'wrong-key': (_, place) =>
    `${place}: the file was sealed for another key, or it was changed afterwards; open it with the key that belongs to these exercises.`,
  'damaged-link': (_, place) =>
    `${place}: this link is damaged or incomplete; copy it again from where it came from, to its last character.`,
  unreadable: ({ file }, place) => `${place}: the file "${file}" cannot be read; check its name and folder.`,
};
