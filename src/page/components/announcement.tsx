import { useTexts } from '../language/texts.js';
import { progressOf, standingOf } from '../picture/picture.js';
import type { PicturesState } from '../store/picture-store.js';

interface AnnouncementProps {
  readonly state: PicturesState;
  /** Something else to say, until the next picture. */
  readonly notice: string;
}

/** Tells a screen reader what changes without the focus going there. */
export function Announcement({ state, notice }: AnnouncementProps) {
  const text = useTexts();
  const finished = state.pictures.find(({ id }) => id === state.finished);
  const progress = { ...progressOf(state.pictures) };
  const parts = finished === undefined ? [] : [`${finished.name}: ${text(standingOf(finished))}.`];
  if (progress.total > 1) parts.push(text('progress', progress));
  return (
    <p role="status" className={notice === '' ? 'unseen' : 'notice'}>
      {notice === '' ? parts.join(' ') : notice}
    </p>
  );
}
