/** What a log may hold of an unexpected error. */
export interface ErrorDescription {
  readonly type: string;
  readonly code?: string;
  /** Where it was thrown, innermost first. */
  readonly frames: readonly string[];
  readonly cause?: ErrorDescription;
}

/** A cause can point back at its own error. */
const MAX_CAUSES = 5;

/**
 * Type, code and place of an error and of its causes. The message is left out: that of a library may quote
 * what it was given, which here is somebody's name or a URL with a token in it. The place is enough to find
 * the bug.
 */
export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) {
    return { type: `thrown ${error === null ? 'null' : typeof error}`, frames: [] };
  }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const hasCause = error.cause !== undefined && depth < MAX_CAUSES;
  const cause = hasCause ? { cause: describeError(error.cause, depth + 1) } : {};
  return { type: error.name, ...code, frames: framesOf(error), ...cause };
}

function framesOf({ stack = '', message }: Error): string[] {
  // The stack opens with the message, whose own lines could pass for frames.
  const afterMessage = stack.slice(stack.indexOf(message) + message.length);
  const lines = afterMessage.split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at '));
}
