/**
 * A page: a text that is made from the records for reading, with links in it. It is markdown to the eye, but links are
 * kept beside the text, so that other people's words in it can never become one.
 */
export interface Page {
  readonly text: string;
  readonly links: readonly PageLink[];
}

/** From `start` to `end` (UTF-16 offsets into the text). */
export interface PageLink {
  readonly start: number;
  readonly end: number;
  readonly goes: PageTarget;
}

/** Where a link goes: to a record's file (relative to the mentorship folder), or to a command for the page's plan. */
export type PageTarget =
  | { readonly kind: 'record'; readonly path: string }
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly entry?: string | undefined;
      readonly path?: string | undefined;
    };

/** What a line is put together from. */
export type Piece = string | { readonly label: string; readonly goes: PageTarget };

/** Collects lines; every line ends with a line feed. */
export class PageWriter {
  private text = '';
  private readonly links: PageLink[] = [];

  line(...pieces: readonly Piece[]): this {
    for (const piece of pieces) {
      const words = typeof piece === 'string' ? piece : piece.label;
      if (typeof piece !== 'string')
        this.links.push({ start: this.text.length, end: this.text.length + words.length, goes: piece.goes });
      this.text += words;
    }
    this.text += '\n';
    return this;
  }

  page(): Page {
    return { text: this.text, links: this.links };
  }
}
