/**
 * Shows a picture or a PDF without letting anything in it run: a picture as an image, a PDF drawn page by page on a canvas,
 * so that the browser's own viewer, which runs scripts of the file, never gets it.
 */

import { useEffect, useState } from 'react';
import { Dialog } from '../dialog.tsx';
import { usePlace } from '../place/place.ts';
import { DownloadButton } from '../show/download-button.tsx';
import { Skeleton } from '../show/skeleton.tsx';
import { useSay } from '../words/language.tsx';
import { kitWords } from '../words.ts';
import { fetchFile } from './fetch-file.ts';
import type { FileFactsFragment } from './files.generated.ts';
import { PdfPages } from './pdf-pages.tsx';
import { fileWords } from './words.ts';

type Props = { readonly file: FileFactsFragment; readonly onClose: () => void };

export const FilePreview = ({ file: { sha256, name, type }, onClose }: Props) => {
  const say = useSay();
  const { plan, asOf } = usePlace();
  const [content, setContent] = useState<Blob | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    fetchFile(plan.key, sha256, asOf).then(
      (blob) => isWanted && setContent(blob),
      () => isWanted && setContent('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [plan.key, sha256, asOf]);
  const failed = () => setContent('failed');
  return (
    <Dialog
      title={name}
      wide
      atTop
      onClose={onClose}
      actions={
        <>
          <DownloadButton path={`files/${sha256}`} label={say(fileWords.download)} />
          <button type="button" className="is-main" onClick={onClose}>
            {say(kitWords.close)}
          </button>
        </>
      }
    >
      <div className="file-view">
        {content === null && <Skeleton lines={6} />}
        {content === 'failed' && <p role="alert">{say(fileWords.notShown)}</p>}
        {content instanceof Blob &&
          (type === 'application/pdf' ? (
            <PdfPages content={content} name={name} onFailed={failed} />
          ) : (
            <Picture content={content} name={name} onFailed={failed} />
          ))}
      </div>
    </Dialog>
  );
};

type ContentProps = { readonly content: Blob; readonly name: string; readonly onFailed: () => void };

const Picture = ({ content, name, onFailed }: ContentProps) => {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return url === undefined ? null : <img src={url} alt={name} onError={onFailed} />;
};
