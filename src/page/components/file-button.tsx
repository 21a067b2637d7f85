import { type ChangeEvent, type ReactNode, useId } from 'react';

/** What the service reads. Phones turn pictures of other formats, such as HEIC, into one of these. */
const ACCEPTED = 'image/jpeg,image/png,image/bmp,image/tiff';

interface FileButtonProps {
  readonly children: ReactNode;
  readonly className: string;
  /** Whether a phone should open its camera at once. */
  readonly isCamera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A file input that looks like a button; the input itself takes focus, keys and clicks. */
export function FileButton({ children, className, isCamera = false, onFiles }: FileButtonProps) {
  const id = useId();
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(currentTarget.files ?? [])]);
    // Else choosing the same file again would be no change.
    currentTarget.value = '';
  };
  return (
    <span className={className}>
      <label htmlFor={id}>{children}</label>
      <input
        id={id}
        type="file"
        accept={ACCEPTED}
        multiple={!isCamera}
        {...(isCamera ? { capture: 'environment' as const } : {})}
        onChange={take}
      />
    </span>
  );
}
