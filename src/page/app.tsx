import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { AddPictures } from './components/add-pictures.js';
import { Announcement } from './components/announcement.js';
import { Footer } from './components/footer.js';
import { Header } from './components/header.js';
import { PictureDetail } from './components/picture-detail.js';
import { PictureList } from './components/picture-list.js';
import { useFocusAfterRemoval } from './components/use-focus-after-removal.js';
import { useIncomingFiles } from './components/use-incoming-files.js';
import { LANGUAGE_TAGS, type Language, LanguageContext, preferredLanguage } from './language/language.js';
import { textIn } from './language/texts.js';
import type { PictureSource } from './picture/request.js';
import type { PictureStore } from './store/picture-store.js';

export function App({ store }: { readonly store: PictureStore }) {
  const [language, setLanguage] = usePageLanguage();
  const [notice, setNotice] = useState('');
  const state = useSyncExternalStore(store.subscribe, store.state);
  const add = (sources: readonly PictureSource[]) => {
    setNotice('');
    store.add(sources);
  };
  const isOver = useIncomingFiles({
    onFiles: (files) => add(files.map((file) => ({ kind: 'file', file }))),
    onNothing: () => setNotice(textIn(language, 'nothingPasted')),
  });
  const main = useRef<HTMLElement>(null);
  useFocusAfterRemoval(state.pictures.length, main);
  const shown = state.pictures.find(({ id }) => id === state.selected);
  return (
    <LanguageContext value={language}>
      <Header onLanguage={setLanguage} />
      <main ref={main}>
        <AddPictures isCompact={state.pictures.length > 0} isDropTarget={isOver} onAdd={add} />
        <Announcement state={state} notice={notice} />
        {state.pictures.length > 0 && (
          <PictureList pictures={state.pictures} selected={state.selected} store={store} />
        )}
        {shown !== undefined && <PictureDetail key={shown.id} picture={shown} store={store} />}
      </main>
      <Footer />
    </LanguageContext>
  );
}

/** Begins with what the browser prefers, and keeps `<html lang>` true. */
function usePageLanguage() {
  const [language, setLanguage] = useState<Language>(() => preferredLanguage(navigator.languages));
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
  }, [language]);
  return [language, setLanguage] as const;
}
