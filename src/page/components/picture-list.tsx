import { useState } from 'react';
import { useTexts } from '../language/texts.js';
import { isWorthRetrying, type Picture, progressOf, standingOf } from '../picture/picture.js';
import type { PictureStore } from '../store/picture-store.js';
import { Icon } from './icon.js';

interface PictureListProps {
  readonly pictures: readonly Picture[];
  readonly selected: string | null;
  readonly store: PictureStore;
}

/** All pictures, and how far they are. */
export function PictureList({ pictures, selected, store }: PictureListProps) {
  const text = useTexts();
  return (
    <section className="pictures" aria-labelledby="pictures-title">
      <h2 id="pictures-title" className="unseen">
        {text('pictures')}
      </h2>
      <ProgressBar pictures={pictures} store={store} />
      <ul>
        {pictures.map((picture) => (
          <li key={picture.id} className={picture.id === selected ? 'tile is-selected' : 'tile'}>
            <Tile picture={picture} isSelected={picture.id === selected} store={store} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tile({
  picture,
  isSelected,
  store,
}: {
  picture: Picture;
  isSelected: boolean;
  store: PictureStore;
}) {
  const text = useTexts();
  const standing = standingOf(picture);
  return (
    <>
      <button
        type="button"
        className="tile-choose"
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => store.select(picture.id)}
      >
        <Thumbnail address={picture.address} />
        <span className="tile-name">{picture.name}</span>
        <span className={`standing ${standing}`}>
          <Icon name={standing} />
          {text(standing)}
        </span>
      </button>
      <button
        type="button"
        className="tile-remove"
        aria-label={text('remove', { name: picture.name })}
        onClick={() => store.remove(picture.id)}
      >
        <Icon name="remove" />
      </button>
    </>
  );
}

/** Stays empty for a format that the browser does not know, such as TIFF. */
function Thumbnail({ address }: { readonly address: string }) {
  const [isBroken, setBroken] = useState(false);
  return (
    <span className="thumbnail">
      {!isBroken && <img src={address} alt="" width="56" height="42" onError={() => setBroken(true)} />}
    </span>
  );
}

function ProgressBar({ pictures, store }: { pictures: readonly Picture[]; store: PictureStore }) {
  const text = useTexts();
  const progress = progressOf(pictures);
  if (progress.total < 2) return null;
  const label = text(progress.failed > 0 ? 'progressWithFailures' : 'progress', { ...progress });
  return (
    <div className="progress">
      <label htmlFor="progress-of-all">{label}</label>
      <progress id="progress-of-all" max={progress.total} value={progress.done} />
      {pictures.some(isWorthRetrying) && (
        <button type="button" className="button quiet" onClick={() => store.retryAll()}>
          {text('retryAll')}
        </button>
      )}
      <button type="button" className="button quiet" onClick={() => store.clear()}>
        {text('clear')}
      </button>
    </div>
  );
}
