import { expect, it } from 'vitest';
import { madeBackup, madeDatasetFile } from '../../../src/labs/data/dataset-files.ts';
import { openFile } from '../../../src/store/files/open-file.ts';
import { sampleStore } from '../../state/environment.ts';
import { distributorChannel } from '../../../src/store/samples/distributor-channel.ts';

const now = '2024-06-01T10:00:00.000Z';
const bytesOf = (content: string | Uint8Array<ArrayBuffer>) => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

it('a dataset saved as file opens again, whole', async () => {
  const store = await sampleStore();
  const { name, content } = await madeDatasetFile(store, distributorChannel, 'Distributor channel', 'file', now);
  expect(name).toBe('distributor-channel.lifecurve.json');
  const opened = await openFile(bytesOf(content));
  expect(opened).toMatchObject({ ok: true, value: { kind: 'dataset', exportedAt: now } });
  expect(opened.ok && opened.value.kind === 'dataset' && opened.value.customers).toEqual(await store.readCustomers(distributorChannel.id));
});

it('a dataset saved as a table has a row for each record', async () => {
  const store = await sampleStore();
  const { name, content } = await madeDatasetFile(store, distributorChannel, '经销商渠道', 'table', now);
  const records = (await store.readCustomers(distributorChannel.id)).flatMap(({ profit }) => [...profit].filter(Number.isFinite));
  expect(name).toBe('经销商渠道.csv');
  expect(String(content).trimEnd().split('\r\n')).toHaveLength(records.length + 1);
});

it('a backup is named by its day and opens again', async () => {
  const { name, type, content } = await madeBackup(await sampleStore(), now);
  expect([name, type]).toEqual(['lifecurve-backup-2024-06-01.json.gz', 'application/gzip']);
  const opened = await openFile(bytesOf(content));
  expect(opened.ok && opened.value.kind === 'backup' && opened.value.contents.datasets.length).toBe(1);
});
