import { useEffect, useState } from 'react';
import { useTexts } from '../language/texts.js';
import { curlText, hasFile, type Operation, shortened, variablesText } from '../picture/operation.js';
import type { Picture } from '../picture/picture.js';
import { ENDPOINT, operationOf } from '../service.js';
import { CodeBlock } from './code-block.js';
import { dataUrlOf } from './data-url.js';

/** As much of a `data:` URL as shows what it is. */
const SHOWN_CHARACTERS = 60;

/** The request that gave the result, to be copied, and the answer as it came. */
export function OperationPanel({ picture }: { readonly picture: Picture }) {
  const text = useTexts();
  const { state } = picture;
  const operation = operationOf(picture);
  const answer = state.phase === 'done' && state.outcome.kind === 'results' ? state.outcome.results : null;
  return (
    <details className="operation">
      <summary>{text('operationTitle')}</summary>
      <CodeBlock title={text('operation')} code={operation.text} />
      <Variables picture={picture} operation={operation} />
      <CodeBlock title={text('curl')} code={curlText(operation, ENDPOINT, picture.name)} />
      {answer !== null && <CodeBlock title={text('answer')} code={JSON.stringify(answer, null, 2)} />}
    </details>
  );
}

function Variables({ picture, operation }: { picture: Picture; operation: Operation }) {
  const text = useTexts();
  const image = useDataUrl(picture);
  const shown = variablesText(operation, shortened(image, SHOWN_CHARACTERS));
  return (
    <CodeBlock title={text('variables')} code={shown} copied={() => variablesText(operation, image)}>
      {hasFile(operation) && <p className="small">{text('fileNote')}</p>}
    </CodeBlock>
  );
}

/** Empty for a sample, which is sent as its URL, and until the file is read. */
function useDataUrl({ source }: Picture): string {
  const [dataUrl, setDataUrl] = useState('');
  useEffect(() => {
    if (source.kind !== 'file') return;
    let isCurrent = true;
    dataUrlOf(source.file).then(
      (url) => isCurrent && setDataUrl(url),
      () => isCurrent && setDataUrl(''),
    );
    return () => {
      isCurrent = false;
    };
  }, [source]);
  return dataUrl;
}
