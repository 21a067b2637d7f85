import { useTexts } from '../language/texts.js';
import type { PictureSource } from '../picture/request.js';
import { FileButton } from './file-button.js';
import { SampleList } from './sample-list.js';

interface AddPicturesProps {
  /** Whether there are pictures already, so that this should take little room. */
  readonly isCompact: boolean;
  readonly isDropTarget: boolean;
  readonly onAdd: (sources: readonly PictureSource[]) => void;
}

/** The ways to bring pictures in. One tree for both sizes, so that the focus stays where it is. */
export function AddPictures({ isCompact, isDropTarget, onAdd }: AddPicturesProps) {
  const text = useTexts();
  const addFiles = (files: readonly File[]) => onAdd(files.map((file) => ({ kind: 'file', file })));
  return (
    <section className={isCompact ? 'add compact' : 'add'} aria-labelledby="add-title">
      <div className={isDropTarget ? 'drop-area is-target' : 'drop-area'}>
        <h2 id="add-title">{isDropTarget ? text('dropNow') : text('addTitle')}</h2>
        <p className="hint">{text('addHint')}</p>
        <div className="buttons">
          <FileButton className="button primary" onFiles={addFiles}>
            {text('choose')}
          </FileButton>
          <FileButton className="button touch-only" isCamera onFiles={addFiles}>
            {text('takePhoto')}
          </FileButton>
        </div>
        <p className="small">{text('formats')}</p>
        <p className="small">{text('privacy')}</p>
      </div>
      <SampleList onChoose={(path) => onAdd([{ kind: 'sample', path }])} />
    </section>
  );
}
