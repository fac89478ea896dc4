import type { FaultSentences } from '../fault-sentences.ts';

const listed = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
const didYouMean = (suggestion: string | null): string => (suggestion === null ? '' : ` Did you mean "${suggestion}"?`);
const orWord = (words: readonly string[]): string => (words.length === 0 ? '' : ` or ${words.map((word) => `"${word}"`).join(' or ')}`);

export const faults: FaultSentences = {
  root: 'document',
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
  'damaged-link': (_, place) =>
    `${place}: this link is damaged or incomplete; copy it again from where it came from, to its last character.`,
  unreadable: ({ file }, place) => `${place}: the file "${file}" cannot be read; check its name and folder.`,
};
