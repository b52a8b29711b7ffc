/** One generated line. `key` is the target of its link; a question has no link: it is `#` and the name of its bank. */
export interface AgendaLine {
  readonly key: string;
  readonly text: string;
}
