import { Lexer } from 'yaml';

/** The text in the pieces that YAML's own lexer finds, its control tokens (one control character each) among them. */
export function yamlTokens(text: string): Iterable<string> {
  return new Lexer().lex(text);
}
