import { expose } from 'comlink';
import { simulationTasks } from './simulation-tasks.ts';

expose(simulationTasks);
