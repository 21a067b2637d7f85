import { useEffect, useState } from 'react';
import type { Size } from '../picture/upright.js';

interface ShownPicture {
  /** As the browser shows it, turned by EXIF orientation; null until it is loaded. */
  readonly size: Size | null;
  /** Whether the browser cannot show it: most know no TIFF. */
  readonly failed: boolean;
}

const LOADING: ShownPicture = { size: null, failed: false };

export function usePictureSize(address: string): ShownPicture {
  const [shown, setShown] = useState(LOADING);
  useEffect(() => {
    setShown(LOADING);
    const image = new Image();
    image.onload = () =>
      setShown({ size: { width: image.naturalWidth, height: image.naturalHeight }, failed: false });
    image.onerror = () => setShown({ size: null, failed: true });
    image.src = address;
    return () => {
      image.onload = null;
      image.onerror = null;
    };
  }, [address]);
  return shown;
}
