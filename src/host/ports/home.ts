/**
 * The home folder of the user for whom the extension runs, for a path that begins with `~`. No API of VS Code tells it,
 * so this is the one glance at Node's `process`; a web worker has none, and undefined is the truth there.
 */
export function homeFolder(): string | undefined {
  const { process } = globalThis as {
    readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  };
  return process?.env?.['HOME'] || process?.env?.['USERPROFILE'] || undefined;
}
