import { learnSpecifications } from '../../src/model/specifications.ts';

// Documents of every model are read in tests; the app loads what a model takes with its lab.
await learnSpecifications();
