/** How a command names the files that it carries. */

import { LIMITS } from '@duban/domain';
import { builder } from '../builder.ts';

export const FileInput = builder.inputType('FileInput', {
  description: '已上传的一个文件。A file that was uploaded before.',
  fields: (t) => ({
    sha256: t.string({
      required: true,
      description: '上传后返回的校验值。Its SHA-256, as the upload has answered it.',
    }),
  }),
});

export const FILES_WORDS = `附件，可不附，至多${LIMITS.list.files}个，须由本人或本单位先行上传。Files, optional, at most ${LIMITS.list.files}, each uploaded before by the caller or the caller’s unit.`;
