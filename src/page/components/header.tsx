import { LANGUAGE_TAGS, LANGUAGES, type Language, useLanguage } from '../language/language.js';
import { useTexts } from '../language/texts.js';

const OWN_NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

interface HeaderProps {
  readonly onLanguage: (language: Language) => void;
}

export function Header({ onLanguage }: HeaderProps) {
  const text = useTexts();
  return (
    <header className="header">
      <div className="brand">
        <h1>LicenseQL</h1>
        <p>{text('tagline')}</p>
      </div>
      <nav aria-label={text('navigation')}>
        <a href="graphql">{text('playground')}</a>
        <a href="schema.graphql">{text('schema')}</a>
        <a href="docs/">{text('docs')}</a>
      </nav>
      <LanguageSwitch onLanguage={onLanguage} />
    </header>
  );
}

function LanguageSwitch({ onLanguage }: HeaderProps) {
  const text = useTexts();
  const current = useLanguage();
  return (
    <fieldset className="switch">
      <legend className="unseen">{text('language')}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={LANGUAGE_TAGS[language]}
          aria-pressed={language === current}
          onClick={() => onLanguage(language)}
        >
          {OWN_NAMES[language]}
        </button>
      ))}
    </fieldset>
  );
}
