/**
 * For sorting: texts by their characters' codes, as `<` and `>` do; days and moments in ISO form so come in order of
 * time.
 */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
