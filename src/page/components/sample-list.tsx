import type { Bilingual } from '../language/language.js';
import { useTexts } from '../language/texts.js';
import { BilingualText } from './bilingual-text.js';

/** Wholly fictitious, and served by the service itself. */
const SAMPLES: readonly { readonly path: string; readonly name: Bilingual }[] = [
  { path: 'samples/front.jpg', name: { zh: '主页', en: 'Main page' } },
  { path: 'samples/back.jpg', name: { zh: '副页', en: 'Duplicate page' } },
  { path: 'samples/two-pages.jpg', name: { zh: '两页一图', en: 'Both pages' } },
  { path: 'samples/landscape.jpg', name: { zh: '不是驾驶证', en: 'No licence' } },
];

export function SampleList({ onChoose }: { readonly onChoose: (path: string) => void }) {
  const text = useTexts();
  return (
    <div className="samples">
      <h3 id="samples-title">{text('samples')}</h3>
      <ul aria-labelledby="samples-title">
        {SAMPLES.map(({ path, name }) => (
          <li key={path}>
            <button type="button" className="sample" onClick={() => onChoose(path)}>
              <img src={path} alt="" width="120" height="84" />
              <span>
                <BilingualText text={name} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
