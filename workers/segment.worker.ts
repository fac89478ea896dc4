import { expose } from 'comlink';
import { segmentTasks } from './segment-tasks.ts';

expose(segmentTasks);
