import type { Messages } from '../index.ts';
import { lab } from './lab.ts';
import { lifeCurve } from './life-curve.ts';
import { numbers } from './numbers.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';

export const zhCN: Messages = { lab, lifeCurve, numbers, shell, terms };
