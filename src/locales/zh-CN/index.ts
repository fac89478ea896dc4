import type { Messages } from '../index.ts';
import { data } from './data.ts';
import { faults } from './faults.ts';
import { imports } from './import.ts';
import { lifeCurve } from './life-curve.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';

export const zhCN: Messages = { data, faults, imports, lifeCurve, shell, terms };
