/** The pages of a PDF, one at a time, each drawn on a canvas. */

import { useEffect, useRef, useState } from 'react';
import { Skeleton } from '../show/skeleton.tsx';
import { useSay } from '../words/language.tsx';
import { kitWords } from '../words.ts';
import { openPdf, type Pdf } from './open-pdf.ts';
import { fileWords } from './words.ts';

type Props = { readonly content: Blob; readonly name: string; readonly onFailed: () => void };

export const PdfPages = ({ content, name, onFailed }: Props) => {
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [page, setPage] = useState(1);
  const failed = useRef(onFailed);
  failed.current = onFailed;
  useEffect(() => {
    let opened: Pdf | null = null;
    let isWanted = true;
    openPdf(content).then(
      (found) => {
        opened = found;
        if (isWanted) setPdf(found);
        else found.close();
      },
      () => isWanted && failed.current(),
    );
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, [content]);
  useEffect(() => {
    if (pdf && canvas.current) pdf.draw(page, canvas.current).catch(() => failed.current());
  }, [pdf, page]);
  if (!pdf) return <Skeleton lines={6} />;
  const { pages } = pdf;
  return (
    <>
      {pages > 1 && (
        <p className="file-pages">
          <button type="button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {say(kitWords.previous)}
          </button>
          <span role="status">{say(fileWords.page(page, pages))}</span>
          <button type="button" disabled={page >= pages} onClick={() => setPage(page + 1)}>
            {say(kitWords.next)}
          </button>
        </p>
      )}
      <canvas ref={canvas} role="img" aria-label={`${name} ${say(fileWords.page(page, pages))}`} />
    </>
  );
};
