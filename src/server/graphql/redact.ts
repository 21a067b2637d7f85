/**
 * The places where graphql-js prints what a client sent: https://github.com/graphql/graphql-js, version 16,
 * `execution/values`, `validation/rules/ValuesOfCorrectTypeRule`, `type/definition`, `type/scalars` and
 * `language/parser`. A value may itself contain any of these words, so each pattern runs to the end.
 */
const PRINTED_VALUES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^Value ".*" (does not exist in "\w+" enum\.)/s, 'The value $1'],
  [/^(Expected value of type "[^"]+"), found .*$/s, '$1.'],
  [/^(Expected type "[^"]+"\.) .*$/s, '$1'],
  [/^((?:Enum )?"?\w+"? cannot represent [\w -]+ value): .*$/s, '$1.'],
  [/^(Argument "\w+" has invalid value) .*$/s, '$1.'],
  [/^(Syntax Error: .*?\b(?:BlockString|String|Int|Float)) ".*$/s, '$1.'],
];

const REFUSED_VARIABLE = /^Variable "\$(\w+)" got invalid value /;

/**
 * An error message of graphql-js without the value it quotes, which can be a picture of 10 MB or a URL with
 * a token in it. Names of fields, types, variables and paths stay: they tell the caller where to look.
 *
 * @param reason the message of the error behind the first, where there is one: for a refused variable it
 *   holds what was wrong, apart from the value
 */
export function withoutValues(message: string, reason: string | null): string {
  const variable = REFUSED_VARIABLE.exec(message)?.[1];
  if (variable === undefined) {
    return PRINTED_VALUES.reduce(
      (text, [pattern, replacement]) => text.replace(pattern, replacement),
      message,
    );
  }
  const why = reason === null ? 'It has the wrong type.' : withoutValues(reason, null);
  return `Variable "$${variable}" got an invalid value${placeOf(message, variable)}: ${why}`;
}

/** The path comes after the value, so the last thing that looks like one is it. */
function placeOf(message: string, variable: string): string {
  const paths = message.match(new RegExp(` at "${variable}[\\w.[\\]]*"(?=; )`, 'g'));
  return paths?.at(-1) ?? '';
}
