import type { DataLabMessages } from '../index.ts';
import { data } from './data.ts';
import { imports } from './import.ts';

export const dataLab: DataLabMessages = { data, imports };
