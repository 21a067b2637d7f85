import { describe, expect, it } from 'vitest';
import { parseCommand, UsageError } from '../../src/cli/command.js';

describe('a command line', () => {
  it.each([
    [[], { name: 'serve' }],
    [['serve'], { name: 'serve' }],
    [['--help'], { name: 'help' }],
    [['recognize', '-h'], { name: 'help' }],
    [['--version'], { name: 'version' }],
    [['recognize', 'a.jpg'], { name: 'recognize', paths: ['a.jpg'], side: undefined, format: 'table' }],
    [
      ['recognize', '--json', 'a.jpg', 'folder', '--side', 'back'],
      { name: 'recognize', paths: ['a.jpg', 'folder'], side: 'BACK', format: 'json' },
    ],
    [
      ['recognize', '--csv', '--side=auto', '--', '-a.jpg'],
      { name: 'recognize', paths: ['-a.jpg'], side: 'AUTO', format: 'csv' },
    ],
  ])('%j is understood', (args, command) => {
    expect(parseCommand(args)).toEqual(command);
  });

  it.each([
    [['scan', 'a.jpg'], 'Expected the command serve or recognize, got "scan".'],
    [['recognize'], 'recognize needs at least one file or folder.'],
    [['recognize', 'a.jpg', '--json', '--csv'], 'Give one of --json and --csv, not both.'],
    [['recognize', 'a.jpg', '--side', 'left'], '--side must be front, back or auto, not "left".'],
    [['serve', 'a.jpg'], 'serve takes no arguments, got a.jpg; its settings are environment variables.'],
    [['--json'], 'serve takes no arguments, got --json; its settings are environment variables.'],
  ])('%j is refused', (args, message) => {
    expect(() => parseCommand(args)).toThrow(new UsageError(message));
  });

  it.each([[['recognize', 'a.jpg', '--all']], [['recognize', 'a.jpg', '--side']]])(
    '%j is refused with the reason of the parser',
    (args) => {
      expect(() => parseCommand(args)).toThrow(UsageError);
    },
  );
});
