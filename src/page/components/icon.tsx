import type { Standing } from '../picture/picture.js';

/** Strokes on a field of 16 × 16. */
const PATHS: Readonly<Record<Standing | 'remove', string>> = {
  waiting: 'M8 4v4l2.5 2M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8',
  reading: 'M8 1.8a6.2 6.2 0 1 1-6.2 6.2',
  read: 'M3 8.5l3.2 3.2L13 4.8',
  doubtful: 'M8 5.2v4M8 11.4v.1M8 1.8l6.6 11.8H1.4z',
  notRead: 'M8 4.6v4M8 11v.1M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8',
  remove: 'M4 4l8 8M12 4l-8 8',
};

/** Says nothing to a screen reader: a text stands beside it. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className={`icon ${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
