// What is used of Node, which is there on a desktop and in remote windows alone: asked for when it is needed, see process.ts.

declare module 'node:child_process' {
  interface Child {
    readonly stdin: { on(event: 'error', listener: () => void): void; end(text: string): void } | null;
  }
  export function execFile(
    file: string,
    args: readonly string[],
    options: {
      readonly cwd: string;
      readonly env: Readonly<Record<string, string | undefined>>;
      readonly maxBuffer: number;
      readonly windowsHide: boolean;
    },
    done: (error: Error | null, stdout: string, stderr: string) => void,
  ): Child;
}

declare module 'node:process' {
  export const env: Readonly<Record<string, string | undefined>>;
}
