import { useTexts } from '../language/texts.js';
import { fieldRows } from '../license/field-rows.js';
import { type Picture, pagesOf } from '../picture/picture.js';
import { type UprightFrame, uprightFrame } from '../picture/upright.js';
import { FieldOutlines } from './field-outlines.js';
import type { Highlight } from './use-highlight.js';
import { usePictureSize } from './use-picture-size.js';

interface PictureStageProps {
  readonly picture: Picture;
  readonly highlight: Highlight;
}

/** The picture, upright, with the places of the fields drawn on it. */
export function PictureStage({ picture, highlight }: PictureStageProps) {
  const text = useTexts();
  const shown = usePictureSize(picture.address);
  const pages = picture.state.phase === 'done' ? pagesOf(picture.state.outcome) : [];
  const rows = pages.flatMap(fieldRows);
  // Coordinates are those of the picture as stored, whatever its EXIF orientation makes browsers show.
  const asSent = pages[0]?.image ?? null;
  const size = asSent ?? shown.size;
  if (size === null)
    return <div className="stage is-empty">{shown.failed && <p>{text('cannotShow')}</p>}</div>;
  const frame = uprightFrame(size, asSent?.rotation ?? 0);
  const label = text('pictureAlt', { name: picture.name, count: rows.length });
  return (
    <div className={picture.state.phase === 'done' ? 'stage' : 'stage is-busy'}>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
        <g transform={frame.transform}>
          {!shown.failed && (
            <image href={picture.address} {...size} className={asSent === null ? '' : 'as-stored'} />
          )}
          <FieldOutlines rows={rows} highlight={highlight} unit={unitOf(frame)} />
        </g>
      </svg>
      {shown.failed && <p className="small">{text('cannotShow')}</p>}
    </div>
  );
}

/** A length that looks the same in large and small pictures: about a pixel of the screen. */
function unitOf({ width, height }: UprightFrame): number {
  return Math.max(width, height) / 600;
}
