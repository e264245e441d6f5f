/** Takes files from people: parts are put together, then checked by content, size, the day's limit and a virus scanner, and stored. */

import { type AttachedFile, LIMITS } from '@duban/domain';
import type { Logger } from '@duban/runtime';
import pLimit from 'p-limit';
import { acceptContent, type ContentFault } from './content.ts';
import { type PartialFile, type PartialFiles, TooManyPartsError } from './partial-files.ts';
import type { Quarantine } from './quarantine.ts';
import type { Uploader, Uploads } from './uploads.ts';
import { type Scan, ScannerUnavailableError } from './virus-scan.ts';

export type IntakeFault = {
  readonly code:
    | ContentFault['code']
    | 'TOO_LARGE'
    | 'EMPTY'
    | 'TOO_MUCH_TODAY'
    | 'TOO_MANY_OPEN'
    | 'TOO_MANY_PARTS'
    | 'INFECTED'
    | 'SCANNER_UNAVAILABLE'
    | 'BUSY';
  readonly zh: string;
  readonly en: string;
};

/** `upload`: a name that the client gives; `offset`: bytes sent before; `size`: of the whole file. */
type UploadedPart = {
  readonly upload: string;
  readonly offset: number;
  readonly size: number;
  readonly name: string;
  readonly part: Uint8Array;
};

type Taken =
  | { readonly kind: 'partial'; readonly offset: number }
  /** The part does not begin where the file ends so far, which is at `offset`. */
  | { readonly kind: 'elsewhere'; readonly offset: number }
  | { readonly kind: 'complete'; readonly file: AttachedFile }
  | { readonly kind: 'refused'; readonly fault: IntakeFault };

export type Intake = {
  take(by: Uploader, part: UploadedPart): Promise<Taken>;
  /** Removes what has arrived of an upload that is not complete. */
  abandon(by: Uploader, upload: string): Promise<void>;
};

export type IntakeOptions = {
  readonly partials: PartialFiles;
  readonly uploads: Uploads;
  /** Null where no scanner is configured. */
  readonly scan: Scan | null;
  readonly quarantine: Quarantine;
  readonly limits: FileLimits;
  readonly log: Logger;
};
/** In bytes: of one file, and what one unit may upload within a day. */
export type FileLimits = { readonly fileBytes: number; readonly dayBytes: number };

/** Of one account and plan: what is not finished lies on the disk. */
const MAX_OPEN_UPLOADS = 10;
/** Each holds its file in memory, and a picture keeps one core busy. */
const MAX_CHECKS = 2;
const MAX_WAITING_CHECKS = 20;

export const createIntake = ({ partials, uploads, scan, quarantine, limits, log }: IntakeOptions): Intake => {
  const checks = pLimit(MAX_CHECKS);
  const fileBytes = Math.min(limits.fileBytes, LIMITS.size.attachedFileBytes);

  /** What can be said before the bytes are there. */
  const early = async (by: Uploader, owner: string, { size }: UploadedPart): Promise<IntakeFault | null> => {
    if (size > fileBytes) return tooLarge(fileBytes);
    if (size === 0) return EMPTY;
    if ((await uploads.bytesOfDay(by)) + size > limits.dayBytes) return tooMuchToday(limits.dayBytes);
    return (await partials.count(owner)) >= MAX_OPEN_UPLOADS ? TOO_MANY_OPEN : null;
  };

  /** Null where another request has completed the upload and is removing its parts, or has removed them. */
  const complete = async (by: Uploader, file: PartialFile, { name, size }: UploadedPart): Promise<Taken | null> => {
    const bytes = await partials.read(file);
    if (bytes?.length !== size) return null;
    const content = await acceptContent(bytes);
    if ('code' in content) return { kind: 'refused', fault: content };
    const found = await scan?.(bytes);
    if (found?.virus) {
      const sha256 = await quarantine.keep(bytes, { ...by, name, virus: found.virus });
      const { plan, subject } = by;
      log.warn({ plan, subject, virus: found.virus, sha256 }, 'an infected file was refused and is kept in quarantine');
      return { kind: 'refused', fault: infected(found.virus) };
    }
    const { type } = content;
    return { kind: 'complete', file: await uploads.add(by, { name, type, received: bytes.length }, content.bytes) };
  };

  return {
    abandon: (by, upload) => partials.remove({ owner: ownerOf(by), upload }),
    async take(by, given) {
      const file = { owner: ownerOf(by), upload: given.upload };
      const arrived = await partials.size(file);
      if (given.offset !== arrived) return { kind: 'elsewhere', offset: arrived };
      const fault = arrived === 0 ? await early(by, file.owner, given) : null;
      if (fault) return { kind: 'refused', fault };
      const end = arrived + given.part.length;
      if (end > Math.min(given.size, fileBytes)) {
        await partials.remove(file);
        return { kind: 'refused', fault: tooLarge(Math.min(given.size, fileBytes)) };
      }
      if (end < given.size || given.part.length > 0) {
        const added = await partials.append(file, arrived, given.part).catch((error: unknown) => {
          if (error instanceof TooManyPartsError) return TOO_MANY_PARTS;
          throw error;
        });
        if (added === false) return { kind: 'elsewhere', offset: await partials.size(file) };
        if (added !== true) return { kind: 'refused', fault: added };
      }
      if (end < given.size) return { kind: 'partial', offset: end };
      if (checks.pendingCount >= MAX_WAITING_CHECKS) return { kind: 'refused', fault: BUSY };
      try {
        const taken = await checks(() => complete(by, file, given));
        if (!taken) return { kind: 'elsewhere', offset: await partials.size(file) };
        await partials.remove(file);
        return taken;
      } catch (error) {
        // The file stays, so that its last part alone, which is then empty, tries again.
        if (!(error instanceof ScannerUnavailableError)) throw error;
        log.error({ err: error }, 'the virus scanner does not answer: no file is accepted');
        return { kind: 'refused', fault: SCANNER_UNAVAILABLE };
      }
    },
  };
};

const ownerOf = ({ plan, subject }: Uploader): string => JSON.stringify([plan, subject]);

const megabytes = (bytes: number): string => String(Math.round((bytes / 1_000_000) * 10) / 10);

const tooLarge = (most: number): IntakeFault => ({
  code: 'TOO_LARGE',
  zh: `文件不能超过${megabytes(most)}兆字节`,
  en: `A file must not be larger than ${megabytes(most)} MB`,
});
const tooMuchToday = (most: number): IntakeFault => ({
  code: 'TOO_MUCH_TODAY',
  zh: `本单位一天内上传的附件不能超过${megabytes(most)}兆字节，请明日再传`,
  en: `A unit must not upload more than ${megabytes(most)} MB a day: go on tomorrow`,
});
const infected = (virus: string): IntakeFault => ({
  code: 'INFECTED',
  zh: `文件含有病毒（${virus}），未予接收，已隔离，请先查杀本机`,
  en: `The file is infected (${virus}) and was not accepted. It is kept in quarantine: clean your computer first`,
});
const EMPTY: IntakeFault = { code: 'EMPTY', zh: '文件是空的', en: 'The file is empty' };
const TOO_MANY_OPEN: IntakeFault = {
  code: 'TOO_MANY_OPEN',
  zh: `同时上传的文件不能超过${MAX_OPEN_UPLOADS}个，未传完的一天后自动清除`,
  en: `At most ${MAX_OPEN_UPLOADS} uploads may be open; unfinished ones are removed after a day`,
};
const TOO_MANY_PARTS: IntakeFault = {
  code: 'TOO_MANY_PARTS',
  zh: '文件分成的部分过多，请加大每次上传的部分',
  en: 'The file comes in too many parts: send larger ones',
};
const BUSY: IntakeFault = {
  code: 'BUSY',
  zh: '正在处理其他文件，请稍后重试',
  en: 'Other files are being checked: try again',
};
const SCANNER_UNAVAILABLE: IntakeFault = {
  code: 'SCANNER_UNAVAILABLE',
  zh: '病毒查杀服务暂不可用，请稍后重试',
  en: 'The virus scanner does not answer: try again later',
};
