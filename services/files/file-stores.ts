/** Where an installation keeps files, by its settings: the only place that opens a store. */

import { join } from 'node:path';
import { type FileStore, fileReader, openFileStore } from './file-store.ts';
import { openPartialFiles, type PartialFiles } from './partial-files.ts';
import { openQuarantine, type Quarantine } from './quarantine.ts';
import { type BucketSettings, openBucket, requireBucket } from './s3/bucket.ts';
import { openS3FileStore } from './s3/s3-file-store.ts';
import { openS3PartialFiles } from './s3/s3-partial-files.ts';
import { openS3Quarantine } from './s3/s3-quarantine.ts';

/** Attached files, which can be removed, apart from issued papers, which never are. */
export type FileStores = { readonly attached: FileStore; readonly papers: FileStore };

/** And what is no file yet, or none that anybody may open. */
export type OpenFileStores = FileStores & { readonly partials: PartialFiles; readonly quarantine: Quarantine };

/** The settings `files` of the configuration have this form. */
export type FileStoreSettings = {
  /** Of all files of the installation, unless a bucket is configured. */
  readonly dir: string;
  readonly s3?: BucketSettings | null;
};

/** Of the keys in a bucket. */
const PREFIX = { attached: 'evidence/', papers: 'papers/', partials: 'partial/', quarantine: 'quarantine/' } as const;

/** @throws where the bucket is not there, so that a wrong setting stops the process at its start and not the first upload */
export const openFileStores = async ({ dir, s3 = null }: FileStoreSettings): Promise<OpenFileStores> => {
  if (s3) {
    await requireBucket(s3);
    const bucket = openBucket(s3);
    return {
      attached: openS3FileStore(bucket, PREFIX.attached),
      papers: openS3FileStore(bucket, PREFIX.papers),
      partials: openS3PartialFiles(bucket, PREFIX.partials),
      quarantine: openS3Quarantine(bucket, PREFIX.quarantine),
    };
  }
  const evidence = join(dir, 'evidence');
  return {
    attached: await openFileStore(evidence),
    papers: await openFileStore(dir),
    partials: openPartialFiles(join(evidence, 'partial')),
    quarantine: openQuarantine(join(dir, 'quarantine')),
  };
};

/**
 * The issued papers for a process that only reads them: nothing is written, so it needs no more than the right to read.
 * @throws where the bucket is not there
 */
export const openPapersToRead = async ({ dir, s3 = null }: FileStoreSettings): Promise<Pick<FileStore, 'get'>> => {
  if (!s3) return fileReader(dir);
  await requireBucket(s3);
  return openS3FileStore(openBucket(s3), PREFIX.papers);
};
