import type { StoredLog } from '../../src/scenario/stored-log.ts';
import { source as cdnowSource } from '../../src/store/samples/purchases/cdnow-sample.ts';
import { source as hotelSource } from '../../src/store/samples/purchases/hotel.ts';
import { source as magazineSource } from '../../src/store/samples/purchases/magazine.ts';
import { sourceLog } from '../../src/store/samples/purchases/source-log.ts';

const made = (source: Parameters<typeof sourceLog>[0]): Promise<StoredLog> => sourceLog(source, () => Promise.resolve());

/** The logs of the sample datasets that scenarios refer to, with what a screen knows of each. */
export const hotel = { log: await made(hotelSource), margin: hotelSource.margin };
export const cdnow = { log: await made(cdnowSource), margin: cdnowSource.margin };
const magazine = { log: await made(magazineSource), margin: magazineSource.margin };

/** The log of a sample dataset by the dataset's id. */
export const sampleLog = (id: 'hotel' | 'cdnow-sample' | 'magazine'): StoredLog => ({ hotel, 'cdnow-sample': cdnow, magazine })[id].log;
