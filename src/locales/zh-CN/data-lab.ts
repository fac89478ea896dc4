import type { LabTexts } from '../index.ts';
import { data } from './data.ts';
import { imports } from './import.ts';

export const dataLab: LabTexts['data'] = { data, imports };
