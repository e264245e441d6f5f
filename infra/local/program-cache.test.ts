import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureProgram } from './program-cache.ts';
import type { Source } from './program-sources.ts';
import type { Program } from './programs.ts';
import { StartError } from './start-error.ts';

const good = '#!/bin/sh\necho good\n';
const pins = { program: createHash('sha256').update(good).digest('hex'), wheel: 'unused' };
const program: Program = {
  name: 'thing',
  version: '1.0.0',
  wheel: 'thing-bin',
  official: undefined,
  sha256: { 'linux-x64': pins, 'linux-arm64': pins, 'darwin-x64': pins, 'darwin-arm64': pins },
};

let cacheDir: string;
let said: string[];

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'duban-cache-'));
  said = [];
});
afterEach(() => rmSync(cacheDir, { recursive: true }));

const source = (name: string, bytes: string): Source & { asked: number } => {
  return {
    asked: 0,
    nameFor: () => name,
    async fetch(_program, _platform, into) {
      this.asked += 1;
      const file = join(into, 'thing');
      writeFileSync(file, bytes);
      return file;
    },
  };
};

const ensure = (...sources: Source[]) => ensureProgram(program, { cacheDir, say: (line) => said.push(line) }, sources);

test('a program whose bytes are not the pinned ones is refused and not kept', async () => {
  const error: unknown = await ensure(source('somewhere', 'tampered')).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StartError);
  expect(String(error)).toContain('somewhere: refused, its bytes are not the pinned ones');
  expect(readdirSync(cacheDir)).toEqual([]);
});

test('the next source is tried when one has other bytes, and its program is cached and reused', async () => {
  const [tampered, intact] = [source('somewhere', 'tampered'), source('elsewhere', good)];
  const file = await ensure(tampered, intact);
  expect(readFileSync(file, 'utf8')).toBe(good);
  expect(said[0]).toContain('not from somewhere: refused');
  expect(await ensure(tampered, intact)).toBe(file);
  expect([tampered.asked, intact.asked]).toEqual([1, 1]);
  expect(readdirSync(cacheDir)).toHaveLength(1);
});
