import { expose } from 'comlink';
import { importTasks } from './import-tasks.ts';

expose(importTasks);
