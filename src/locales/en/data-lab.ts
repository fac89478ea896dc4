import { data } from './data.ts';
import { imports } from './import.ts';
import { purchases } from './purchases.ts';

/** Texts that only the data lab needs; loaded with it. */
export const dataLab = { data, imports, purchases };
