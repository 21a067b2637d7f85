import { type RefObject, useRef } from 'react';
import { useLanguage } from '../language/language.js';
import { useTexts } from '../language/texts.js';
import { CHOICE_NAMES } from '../license/field-names.js';
import { type Picture, standingOf } from '../picture/picture.js';
import { PAGE_CHOICES, type PageChoice } from '../picture/request.js';
import type { PictureStore } from '../store/picture-store.js';
import { OperationPanel } from './operation-panel.js';
import { PictureStage } from './picture-stage.js';
import { Results } from './results.js';
import { useHighlight } from './use-highlight.js';

interface PictureDetailProps {
  readonly picture: Picture;
  readonly store: PictureStore;
}

/** One picture at large: the picture, what was read from it, and the request. */
export function PictureDetail({ picture, store }: PictureDetailProps) {
  const highlight = useHighlight();
  const title = useRef<HTMLHeadingElement>(null);
  const retry = () => {
    store.readAgain(picture.id);
    // The button that had the focus goes away.
    title.current?.focus();
  };
  return (
    <section className="detail" aria-labelledby="detail-title">
      <DetailHead picture={picture} title={title} onPages={(pages) => store.readAgain(picture.id, pages)} />
      <div className="columns">
        <PictureStage picture={picture} highlight={highlight} />
        <Results picture={picture} highlight={highlight} onRetry={retry} />
      </div>
      <OperationPanel picture={picture} />
    </section>
  );
}

interface DetailHeadProps {
  readonly picture: Picture;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly onPages: (pages: PageChoice) => void;
}

function DetailHead({ picture, title, onPages }: DetailHeadProps) {
  const text = useTexts();
  const language = useLanguage();
  const { state } = picture;
  const took = state.phase === 'done' ? text('took', { seconds: state.seconds.toFixed(1) }) : '';
  return (
    <div className="detail-head">
      <h2 id="detail-title" ref={title} tabIndex={-1}>
        {picture.name}
      </h2>
      <p className="small">
        {text(standingOf(picture))} {took}
      </p>
      <label className="choice">
        {text('pagesToRead')}
        <select
          value={picture.pages}
          onChange={({ currentTarget }) => {
            const chosen = PAGE_CHOICES.find((choice) => choice === currentTarget.value);
            if (chosen !== undefined) onPages(chosen);
          }}
        >
          {PAGE_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {CHOICE_NAMES[choice][language]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
