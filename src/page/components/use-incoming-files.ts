import { useEffect, useRef, useState } from 'react';

interface IncomingFiles {
  readonly onFiles: (files: readonly File[]) => void;
  /** A paste that held no file. */
  readonly onNothing: () => void;
}

/** Takes files that are dropped anywhere on the page or pasted; tells whether files are held over it just now. */
export function useIncomingFiles(handlers: IncomingFiles): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Else the browser would open the file in place of the page.
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      latest.current.onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])];
      if (files.length > 0) latest.current.onFiles(files);
      else latest.current.onNothing();
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => listening.abort();
  }, []);
  return isOver;
}
