import { expect, it } from 'vitest';
import { madeBackup, madeDatasetFile, type MadeFile } from '../../../src/labs/data/dataset-files.ts';
import { openFile } from '../../../src/store/files/open-file.ts';
import { ensureSample } from '../../../src/store/samples/more-samples.ts';
import { sampleStore } from '../../state/environment.ts';
import { distributorChannel } from '../../../src/store/samples/distributor-channel.ts';

const now = '2024-06-01T10:00:00.000Z';
const bytesOf = async ({ content }: MadeFile) => new Uint8Array(await new Blob([content]).arrayBuffer());
const textOf = ({ content }: MadeFile) => new Blob([content]).text();

it('a dataset saved as file opens again, whole', async () => {
  const store = await sampleStore();
  const file = await madeDatasetFile(store, distributorChannel, 'Distributor channel', 'file', now);
  expect(file.name).toBe('distributor-channel.lifecurve.json');
  const opened = await openFile(await bytesOf(file));
  expect(opened).toMatchObject({ ok: true, value: { kind: 'dataset', exportedAt: now } });
  expect(opened.ok && opened.value.kind === 'dataset' && opened.value.customers).toEqual(await store.readCustomers(distributorChannel.id));
});

it('a dataset saved as a table has a row for each record', async () => {
  const store = await sampleStore();
  const table = await madeDatasetFile(store, distributorChannel, '经销商渠道', 'table', now);
  const records = (await store.readCustomers(distributorChannel.id)).flatMap(({ profit }) => [...profit].filter(Number.isFinite));
  expect(table.name).toBe('经销商渠道.csv');
  expect((await textOf(table)).trimEnd().split('\r\n')).toHaveLength(records.length + 1);
});

it('a backup is named by its day and opens again', async () => {
  const backup = await madeBackup(await sampleStore(), now);
  expect([backup.name, backup.type]).toEqual(['lifecurve-backup-2024-06-01.json.gz', 'application/gzip']);
  const opened = await openFile(await bytesOf(backup));
  expect(opened.ok && opened.value.kind === 'backup' && opened.value.contents.datasets.length).toBe(1);
});

it('a purchase log saved as a table has a row for each of its rows, and as a file opens again', async () => {
  const store = await sampleStore();
  const added = await ensureSample(store, 'cdnow-sample', now);
  if (added?.ok !== true) throw new Error('no sample');
  const table = await madeDatasetFile(store, added.value, 'CDNOW', 'table', now);
  const text = await textOf(table);
  expect(table.name).toBe('cdnow.csv');
  expect(text.trimEnd().split('\r\n')).toHaveLength(6920);
  expect(text.split('\r\n').slice(0, 2)).toEqual(['customer,date,amount,CDs', '00004,1997-01-01,29.33,2']);
  const file = await madeDatasetFile(store, added.value, 'CDNOW', 'file', now);
  const opened = await openFile(await bytesOf(file));
  expect(opened.ok && opened.value.kind === 'dataset' && opened.value.log).toEqual(await store.readLog('cdnow-sample'));
});
