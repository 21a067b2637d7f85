import { type Bilingual, LANGUAGE_TAGS, otherLanguage, useLanguage } from '../language/language.js';

/** A text in the visitor's language, with the other language beside it. */
export function BilingualText({ text }: { readonly text: Bilingual }) {
  const first = useLanguage();
  const second = otherLanguage(first);
  return (
    <>
      <span lang={LANGUAGE_TAGS[first]} className="first">
        {text[first]}
      </span>{' '}
      <span lang={LANGUAGE_TAGS[second]} className="second">
        {text[second]}
      </span>
    </>
  );
}
