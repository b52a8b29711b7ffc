/**
 * Goes through the blanks and marks at the beginning of a line of markdown, where a tab reaches to the next fourth
 * column.
 */
export class LineCursor {
  private at = 0;
  private column = 0;
  /** Columns of a tab that has been passed in part. */
  private spare = 0;

  constructor(private readonly text: string) {}

  /** The blanks ahead, in columns. */
  get indent(): number {
    let column = this.column + this.spare;
    for (let at = this.at; ; at++) {
      if (this.text[at] === ' ') column++;
      else if (this.text[at] === '\t') column += 4 - (column % 4);
      else return column - this.column;
    }
  }

  /** What stands behind the blanks ahead. */
  get words(): string {
    return this.text.slice(this.wordsAt());
  }

  get isBlank(): boolean {
    return this.wordsAt() === this.text.length;
  }

  /** Passes so many columns of blanks, or as many as there are. */
  skip(columns: number): void {
    for (let left = columns; left > 0;) {
      if (this.spare > 0) {
        const passed = Math.min(left, this.spare);
        this.spare -= passed;
        this.column += passed;
        left -= passed;
      } else if (this.text[this.at] === ' ') {
        this.at++;
        this.column++;
        left--;
      } else if (this.text[this.at] === '\t') {
        this.at++;
        this.spare = 4 - (this.column % 4);
      } else return;
    }
  }

  /** Passes the mark of a quotation with the blank behind it, if it is there. */
  skipQuoteMark(): boolean {
    const { indent } = this;
    if (indent > 3 || this.text[this.wordsAt()] !== '>') return false;
    this.skip(indent);
    this.skipCharacters(1);
    this.skip(1);
    return true;
  }

  /** Passes the mark of a list item, which is so long, with the blanks that belong to it. */
  skipListMark(length: number): { readonly width: number; readonly isEmpty: boolean } {
    const { indent } = this;
    this.skip(indent);
    this.skipCharacters(length);
    const blanks = this.indent;
    const isEmpty = this.isBlank;
    // More than four are indentation of code.
    const own = isEmpty || blanks > 4 ? 1 : blanks;
    this.skip(own);
    return { width: indent + length + own, isEmpty };
  }

  private wordsAt(): number {
    let at = this.at;
    while (this.text[at] === ' ' || this.text[at] === '\t') at++;
    return at;
  }

  private skipCharacters(count: number): void {
    this.at += count;
    this.column += count;
  }
}
