import type { LabTexts } from '../index.ts';
import { data } from './data.ts';
import { imports } from './import.ts';
import { purchases } from './purchases.ts';

export const dataLab: LabTexts['data'] = { data, imports, purchases };
