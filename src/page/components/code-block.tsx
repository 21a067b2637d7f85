import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTexts } from '../language/texts.js';
import { copyText } from './copy-text.js';

interface CodeBlockProps {
  readonly title: string;
  readonly code: string;
  /** What to copy, where it is more than is shown. */
  readonly copied?: () => string;
  readonly children?: ReactNode;
}

export function CodeBlock({ title, code, copied = () => code, children }: CodeBlockProps) {
  const id = useId();
  return (
    <section className="code-block" aria-labelledby={id}>
      <div className="code-head">
        <h3 id={id}>{title}</h3>
        <CopyButton title={title} copied={copied} />
      </div>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
    </section>
  );
}

function CopyButton({ title, copied }: { title: string; copied: () => string }) {
  const text = useTexts();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={isCopied ? text('copied') : text('copyWhat', { what: title })}
      onClick={async () => setCopied(await copyText(copied()))}
    >
      {text(isCopied ? 'copied' : 'copy')}
    </button>
  );
}
