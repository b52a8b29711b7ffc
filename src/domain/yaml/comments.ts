import { Lexer } from 'yaml';

/** The comments of a part of a text, each from its `#`; what looks like one in a text in quotes or a block is none. */
export function commentsIn(yaml: string): string[] {
  return yaml.includes('#') ? [...new Lexer().lex(yaml)].filter(token => token.startsWith('#')) : [];
}
