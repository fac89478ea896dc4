import { PurchaseImporter } from '../../../src/labs/data/purchase-importer.svelte.ts';
import type { Store } from '../../../src/store/store.ts';
import { sampleStore, started } from '../../state/environment.ts';

interface Opening {
  readonly title?: string;
  readonly in?: () => Promise<Store>;
}

export async function opened(text: string | Blob, { title = 'My shop', in: place = sampleStore }: Opening = {}) {
  const store = await place();
  const workbench = await started({ store });
  const importer = new PurchaseImporter(() => workbench);
  await importer.open(text, title);
  return { store, workbench, importer };
}

/** Eight rows, of which four are refused. */
export const faulty = [
  'customer,date,amount,phone',
  'A,2024-01-03,10,1380000001',
  'A,2024-01-03,2.5,1380000001',
  'B,2024-02-30,4,1380000002',
  'B,2024-02-05,-3,1380000002',
  ',2024-02-06,7,1380000003',
  'C,2024-03-01,0,1380000004',
  'C,2024-03-02,,1380000004',
  'C,2024-03-03,9',
].join('\n');

/** Lets everything else go on until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
}
