/** Accepts a file by what its bytes are, not by its name, and takes places and other notes of the camera out of pictures. */

import { FILE_TYPES, type FileType } from '@duban/domain';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

/** Why a file is refused; `code` is for programs. */
export type ContentFault = {
  readonly code: 'TYPE' | 'PICTURE';
  readonly zh: string;
  readonly en: string;
};
type Content = { readonly type: FileType; readonly bytes: Uint8Array };

/** What a browser shows or a program of the office opens without running anything: no HTML, no SVG, no macros. */
const TYPES: ReadonlyMap<string, FileType> = new Map(FILE_TYPES.map((type) => [type, type]));

/** Pixels along the longer side: enough to read a page that was photographed. */
const MAX_SIDE_PIXELS = 2_560;
/** Of a picture before it is scaled: a small file can unpack to gigabytes. */
const MAX_PIXELS = 120_000_000;
const MAX_PICTURE_SECONDS = 20;
const JPEG_QUALITY = 82;

// One picture at a time uses one core; see `createIntake`.
sharp.concurrency(1);
sharp.cache(false);

/** `bytes` are those to keep: of a picture, smaller and without its notes. */
export const acceptContent = async (bytes: Uint8Array): Promise<Content | ContentFault> => {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const type = TYPES.get(found?.mime ?? '');
  if (!type)
    return {
      code: 'TYPE',
      zh: '只接收PDF、JPEG、PNG、Word（docx）和Excel（xlsx）文件',
      en: 'Only PDF, JPEG, PNG, Word (docx) and Excel (xlsx) files are accepted',
    };
  return type === 'image/jpeg' || type === 'image/png' ? shrunk(bytes, type) : { type, bytes };
};

const shrunk = async (bytes: Uint8Array, type: 'image/jpeg' | 'image/png'): Promise<Content | ContentFault> => {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .timeout({ seconds: MAX_PICTURE_SECONDS })
      // Upright before the note of how the camera was held is lost.
      .autoOrient()
      .resize({ width: MAX_SIDE_PIXELS, height: MAX_SIDE_PIXELS, fit: 'inside', withoutEnlargement: true });
    const written = type === 'image/jpeg' ? picture.jpeg({ quality: JPEG_QUALITY, mozjpeg: false }) : picture.png();
    return { type, bytes: await written.toBuffer() };
  } catch {
    return {
      code: 'PICTURE',
      zh: '图片已损坏或过大，无法读取',
      en: 'The picture is damaged or too large and cannot be read',
    };
  }
};
