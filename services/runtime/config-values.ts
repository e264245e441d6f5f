/** The kinds of values that environment keys have, each with the message for a value that does not fit. */
import { resolve } from 'node:path';
import { z } from 'zod';

export const url = (...schemes: string[]) =>
  z.string().refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)) && URL.canParse(text), {
    message: `must be a URL beginning with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });
export const port = z.coerce
  .number({ message: 'must be a port number' })
  .int('must be a whole number')
  .min(1)
  .max(65535);
export const address = z.string().regex(/^[^\s/]+:\d+$/, 'must be host:port');
export const onOff = z.enum(['on', 'off'], { message: 'must be on or off' }).transform((word) => word === 'on');
export const path = z.string().transform((text) => resolve(text));
