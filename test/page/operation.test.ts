import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { curlText, hasFile, shortened, variablesText } from '../../src/page/picture/operation.js';

const text = 'mutation ($input: X!) {\n  read(input: $input)\n}\n';
const image = new File(['picture'], 'front.jpg');
const ofFile = { text, variables: { input: { image, side: 'BACK' } } };
const ofUrl = { text, variables: { input: { url: 'http://host/it.jpg' } } };

/** The arguments that a shell gives to curl. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe('the variables to copy', () => {
  it('have a data: URL in the place of a file', () => {
    expect(JSON.parse(variablesText(ofFile, 'data:image/jpeg;base64,AA=='))).toEqual({
      input: { image: 'data:image/jpeg;base64,AA==', side: 'BACK' },
    });
    expect([hasFile(ofFile), hasFile(ofUrl)]).toEqual([true, false]);
  });

  it('show only the beginning of a long picture', () => {
    expect(shortened('abcdef', 3)).toBe('abc…');
    expect(shortened('abc', 3)).toBe('abc');
  });
});

describe('the command to copy', () => {
  it('sends JSON where there is no file', () => {
    const [endpoint, , header, , body = ''] = argumentsOf(curlText(ofUrl, 'http://host/graphql', 'it.jpg'));
    expect([endpoint, header]).toEqual(['http://host/graphql', 'content-type: application/json']);
    expect(JSON.parse(body)).toEqual({
      query: 'mutation ($input: X!) { read(input: $input) }',
      variables: ofUrl.variables,
    });
  });

  it.each(['front.jpg', "it's $HOME `x` 中.jpg"])('sends a file as a part of a form: %s', (name) => {
    const given = argumentsOf(curlText(ofFile, 'http://host/graphql', name));
    expect(given.slice(0, 3)).toEqual(['http://host/graphql', '-H', 'apollo-require-preflight: 1']);
    const [operations = '', map, file] = given.filter((_part, index) => index > 3 && index % 2 === 0);
    expect(JSON.parse(operations.replace('operations=', '')).variables).toEqual({
      input: { image: null, side: 'BACK' },
    });
    expect(map).toBe('map={"0":["variables.input.image"]}');
    expect(file).toBe(`0=@${name}`);
  });
});
