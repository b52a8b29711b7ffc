/** A text of the manifest: VS Code gives those that it has translated together with the original. */
type ManifestText = string | { readonly value: string; readonly original: string };

/**
 * The titles of commands as the palette shows them.
 * @param manifest `packageJSON` of the extension
 * @returns the title of a command, or its name where the manifest has none
 */
export function titlesOf(manifest: unknown): (command: string) => string {
  const { contributes } = manifest as {
    readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: ManifestText }[] };
  };
  const known = new Map(
    contributes.commands.map(({ command, title }) => [command, typeof title === 'string' ? title : title.value]),
  );
  return command => known.get(command) ?? command;
}
