import { data } from './data.ts';
import { imports } from './import.ts';

/** Texts that only the data lab needs; loaded with it. */
export const dataLab = { data, imports };
