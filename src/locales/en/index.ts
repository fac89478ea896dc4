import { lab } from './lab.ts';
import { lifeCurve } from './life-curve.ts';
import { numbers } from './numbers.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';

export const en = { lab, lifeCurve, numbers, shell, terms };
