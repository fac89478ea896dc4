import { data } from './data.ts';
import { faults } from './faults.ts';
import { imports } from './import.ts';
import { lifeCurve } from './life-curve.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';

export const en = { data, faults, imports, lifeCurve, shell, terms };
