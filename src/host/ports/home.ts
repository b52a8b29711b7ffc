/**
 * What the environment of the user for whom the extension runs says. No API of VS Code tells it, so this is the one
 * glance at Node's `process`; a web worker has none, and undefined is the truth there.
 */
export function environment(name: string): string | undefined {
  const { process } = globalThis as {
    readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  };
  return process?.env?.[name] || undefined;
}

/** The home folder, for a path that begins with `~`. */
export const homeFolder = (): string | undefined => environment('HOME') ?? environment('USERPROFILE');
