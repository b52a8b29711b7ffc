/** A place in a file: 0-based lines, 0-based UTF-16 columns, end exclusive (VS Code's own counting). */
export interface TextRange {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
