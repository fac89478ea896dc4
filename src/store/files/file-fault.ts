import type { Path } from '../../model/fault.ts';

/** Why a file cannot be opened. */
export type FileFault =
  | { readonly code: 'file-too-large'; readonly max: number }
  /** Neither JSON nor packed JSON, or cut off. */
  | { readonly code: 'file-unreadable' }
  /** JSON, but not a file of this program. */
  | { readonly code: 'file-foreign' }
  | { readonly code: 'file-newer'; readonly got: number; readonly newest: number }
  /** A file of this program in which something is missing or wrong; the first such place. */
  | { readonly code: 'file-damaged'; readonly path: Path };
