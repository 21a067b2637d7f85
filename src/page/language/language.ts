import { createContext, useContext } from 'react';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages of the page. */
export type Bilingual = Readonly<Record<Language, string>>;

/** As in the attribute `lang`, which tells a screen reader how to pronounce a text. */
export const LANGUAGE_TAGS: Bilingual = { zh: 'zh-CN', en: 'en' };

/** Chinese if the visitor prefers it to English, else English. `preferred` is `navigator.languages`. */
export function preferredLanguage(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.slice(0, 2).toLowerCase());
  return LANGUAGES.find((language) => language === known.find((tag) => tag === 'zh' || tag === 'en')) ?? 'en';
}

export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh';
}

export const LanguageContext = createContext<Language>('en');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
