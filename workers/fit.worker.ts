import { expose } from 'comlink';
import { fitTasks } from './fit-tasks.ts';

expose(fitTasks);
