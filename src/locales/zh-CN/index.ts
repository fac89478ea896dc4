import type { Messages } from '../index.ts';
import { lifeCurve } from './life-curve.ts';
import { numbers } from './numbers.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';

export const zhCN: Messages = { lifeCurve, numbers, shell, terms };
