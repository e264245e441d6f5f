/** Reads a PDF by pdf.js in a worker and draws its pages: scripts in the file are never run, and nothing is evaluated. */

import type * as PdfJs from 'pdfjs-dist';

declare const __PDF_DIRECTORY__: string;

export type Pdf = {
  readonly pages: number;
  /** `page` counts from 1. A later call takes the place of one that is still drawing. */
  draw(page: number, canvas: HTMLCanvasElement): Promise<void>;
  close(): void;
};

/** Of a page on the screen, in its own pixels: enough to read small print on a dense screen. */
const WIDTH_PX = 1_400;

let library: Promise<typeof PdfJs> | undefined;

/** Loaded as it is published, when the first PDF is looked at. */
const load = (): Promise<typeof PdfJs> => {
  library ??= import(/* @vite-ignore */ `${__PDF_DIRECTORY__}legacy/build/pdf.min.mjs`).then((found: typeof PdfJs) => {
    found.GlobalWorkerOptions.workerSrc = `${__PDF_DIRECTORY__}legacy/build/pdf.worker.min.mjs`;
    return found;
  });
  library.catch(() => {
    library = undefined;
  });
  return library;
};

/** Rejects where the browser is too old for it, or the file cannot be read. */
export const openPdf = async (content: Blob): Promise<Pdf> => {
  const { getDocument } = await load();
  const task = getDocument({
    data: await content.arrayBuffer(),
    cMapUrl: `${__PDF_DIRECTORY__}cmaps/`,
    wasmUrl: `${__PDF_DIRECTORY__}wasm/`,
    useWasm: false,
    // The worker's own policy lets it fetch nothing.
    useWorkerFetch: false,
    enableXfa: false,
  });
  const document = await task.promise;
  let drawing: { cancel(): void; readonly promise: Promise<void> } | null = null;
  return {
    pages: document.numPages,
    draw: async (number, canvas) => {
      drawing?.cancel();
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: WIDTH_PX / page.getViewport({ scale: 1 }).width });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      const own = page.render({ canvas, viewport });
      drawing = own;
      await own.promise.catch((error: unknown) => {
        // Another page is drawn in its place.
        if (drawing === own) throw error;
      });
    },
    close: () => void task.destroy(),
  };
};
