/** Takes a file in parts, so that a broken upload goes on where it stopped, checks it and keeps it under its hash. */

import { COMMANDS_WITH_FILES, fileNameFault, MEASURE_COMMANDS } from '@duban/domain';
import type { Intake, IntakeFault } from '@duban/files';
import { type Identity, opens } from '@duban/schema';
import type { Authenticate } from '../auth/identity.ts';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import { UPLOAD_PATH } from './file-path.ts';
import { answer, askGraph, type FileExchange, type FileRefusal, type RunGraph, refuse } from './file-route.ts';
import { FILE_UPLOAD } from './files.ts';
import { bodyOf, MAX_BODY_BYTES } from './request-body.ts';
import type { GraphQLHandler } from './server-steps.ts';

/** A name of the upload that the client chooses. */
const UPLOAD_ID = /^[\w-]{8,64}$/;

const STATUS: Readonly<Record<IntakeFault['code'], number>> = {
  TYPE: 422,
  PICTURE: 422,
  INFECTED: 422,
  TOO_LARGE: 413,
  EMPTY: 422,
  TOO_MUCH_TODAY: 429,
  TOO_MANY_OPEN: 429,
  TOO_MANY_PARTS: 422,
  BUSY: 503,
  SCANNER_UNAVAILABLE: 503,
};

export const createUpload = (run: RunGraph, intake: Intake, authenticate: Authenticate): GraphQLHandler => {
  /** An upload that is not complete, taken back by who began it. */
  const abandon = async (exchange: FileExchange, plan: string, upload: string): Promise<void> => {
    const identity = await identityOf(authenticate, exchange);
    if (!identity) return;
    if (!opens(identity, plan)) return answer(exchange.response, 404, { error: 'NOT_FOUND' });
    if (!UPLOAD_ID.test(upload)) return refuse(exchange, 400, BAD_UPLOAD);
    const { subject, unit } = identity;
    await intake.abandon({ plan, subject, unit }, upload);
    return answer(exchange.response, 200, { offset: 0 });
  };
  return async (request, response, incoming) => {
    const isAbandoned = request.method === 'DELETE';
    if (request.method !== 'POST' && !isAbandoned)
      return answer(response, 405, { error: 'METHOD_NOT_ALLOWED', allow: 'POST, DELETE' });
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
    const exchange = { request, response, incoming };
    const plan = decodeURIComponent(UPLOAD_PATH.exec(pathname)?.[1] ?? '');
    if (isAbandoned) return abandon(exchange, plan, searchParams.get('upload') ?? '');
    const asked = askedOf(searchParams);
    if ('zh' in asked) return refuse(exchange, 400, asked);
    // The first part is recorded as an access and refused like any; the others only add to it.
    if (asked.offset === 0) {
      const body = { [DOCUMENT_ID_PARAM]: FILE_UPLOAD, variables: { plan } };
      const data = await askGraph<{ readonly plan: object | null }>(run, exchange, body);
      if (!data) return;
      if (!data.plan) return answer(response, 404, { error: 'NOT_FOUND' });
    }
    const identity = await identityOf(authenticate, exchange);
    if (!identity) return;
    if (!opens(identity, plan)) return answer(response, 404, { error: 'NOT_FOUND' });
    if (!COMMANDS_WITH_FILES.some((command) => MEASURE_COMMANDS[command].roles.some((role) => role === identity.role)))
      return refuse(exchange, 403, {
        code: 'FORBIDDEN',
        zh: '您的身份不能上传附件',
        en: 'Your role may not upload files',
      });
    const part = bodyOf(request) ?? Buffer.alloc(0);
    if (part.length > MAX_BODY_BYTES)
      return refuse(exchange, 413, {
        code: 'PART_TOO_LARGE',
        zh: '每次上传的部分过大',
        en: `A part of a file must not be larger than ${MAX_BODY_BYTES} bytes`,
      });
    const { subject, unit } = identity;
    const taken = await intake.take({ plan, subject, unit }, { ...asked, part });
    switch (taken.kind) {
      case 'refused':
        if (STATUS[taken.fault.code] === 503) response.setHeader('retry-after', '2');
        return refuse(exchange, STATUS[taken.fault.code], taken.fault);
      // Where the client has to go on.
      case 'elsewhere':
        return answer(response, 409, { offset: taken.offset });
      case 'partial':
        return answer(response, 202, { offset: taken.offset });
      case 'complete':
        return answer(response, 201, taken.file);
    }
  };
};

const askedOf = (params: URLSearchParams) => {
  const [upload, name] = [params.get('upload') ?? '', (params.get('name') ?? '').normalize('NFC')];
  const [offset, size] = [wholeIn(params.get('offset')), wholeIn(params.get('size'))];
  if (!UPLOAD_ID.test(upload)) return BAD_UPLOAD;
  if (offset === null) return badParameter('offset', '须为已上传的字节数', 'must be the number of bytes sent before');
  if (size === null) return badParameter('size', '须为文件的字节数', 'must be the number of bytes of the file');
  const fault = fileNameFault('name', name);
  if (fault) return badParameter('name', fault.reasonZh, fault.reason);
  return { upload, offset, size, name };
};

const badParameter = (field: string, zh: string, en: string): FileRefusal & { readonly field: string } => ({
  code: 'BAD_PARAMETER',
  field,
  zh: `${field}${zh}`,
  en: `${field} ${en}`,
});

const BAD_UPLOAD = badParameter(
  'upload',
  '须为8至64位字母、数字、下划线或连字符',
  'must have 8 to 64 letters, digits, _ or -',
);

const wholeIn = (given: string | null): number | null =>
  given !== null && /^\d{1,12}$/.test(given) ? Number(given) : null;

const identityOf = async (authenticate: Authenticate, exchange: FileExchange): Promise<Identity | null> => {
  try {
    return (await authenticate(exchange.request.headers.authorization ?? null))();
  } catch {
    refuse(exchange, 401, { code: 'UNAUTHENTICATED', zh: '请先登录', en: 'Log in first' });
    return null;
  }
};
