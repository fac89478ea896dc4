import { zipped, type Files } from '../input/zip.ts';
import { courseManifest, type CourseStandard } from './course-manifest.ts';
import { packPage } from './pack-page.ts';
import type { Pack } from './pack.ts';

/** A pack as far as a package has to know it. */
export type PackagedPack = Pick<Pack, 'id' | 'title' | 'langs' | 'document'>;

export interface PackageContents {
  readonly pack: PackagedPack;
  readonly standard: CourseStandard;
  /** The text of the single page. */
  readonly page: string;
}

/** The files of a package: the page with the pack in it, and what tells a course platform about them. */
export const packageFiles = ({ pack, standard, page }: PackageContents): Files => ({
  'imsmanifest.xml': courseManifest(pack, standard),
  'index.html': packPage(pack, page),
});

/** A package for a course platform, as a zip archive. */
export const coursePackage = (contents: PackageContents): Uint8Array<ArrayBuffer> => zipped(packageFiles(contents));
