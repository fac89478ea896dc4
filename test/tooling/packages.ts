import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipped } from '../../src/input/zip.ts';
import { courseStandards } from '../../src/exercise/course-manifest.ts';
import { packageFiles, type PackagedPack } from '../../src/exercise/course-package.ts';
import type { JsonObject } from '../../src/scenario/json.ts';

/** Packages of the single page with the built-in exercises, each as a folder and as an archive, beside the page's folder. */
export function writePackages(singleFolder: string): void {
  const page = readFileSync(join(singleFolder, 'lifecurve.html'), 'utf8');
  const pack = courseOfItems();
  for (const standard of courseStandards) {
    const folder = join(singleFolder, '..', standard);
    const files = packageFiles({ pack, standard, page });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    writeFileSync(`${folder}.zip`, zipped(files));
  }
}

const packs = 'scenarios/packs';

/** Of the packs that come with the program, the one with the most items. */
function courseOfItems(): PackagedPack {
  const documents = readdirSync(packs).map((name) => JSON.parse(readFileSync(join(packs, name), 'utf8')) as JsonObject);
  const itemsOf = ({ items }: JsonObject) => (Array.isArray(items) ? items.length : 0);
  const [document] = documents.sort((a, b) => itemsOf(b) - itemsOf(a));
  if (document === undefined) throw new Error(`no pack in ${packs}`);
  const { id, title, langs = ['en', 'zh-CN'] } = document as JsonObject & Partial<PackagedPack>;
  if (id === undefined || title === undefined) throw new Error(`a pack in ${packs} without an id or a title`);
  return { id, title, langs, document };
}
