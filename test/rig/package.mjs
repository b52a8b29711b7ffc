// The .vsix that a user would install: made once in a run, or that which the run has made before.
import fs from 'node:fs';
import path from 'node:path';
import { Trouble } from './install.mjs';
import { root } from './paths.mjs';
import { capture } from './processes.mjs';

/** @type {Promise<string> | undefined} */
let made;

/** @returns {Promise<string>} the package's file */
export function packageExtension() {
  made ??= process.env.MENTORSHIP_PACKAGE ? Promise.resolve(process.env.MENTORSHIP_PACKAGE) : make();
  return made;
}

async function make() {
  const file = path.join(root, 'dist', 'package', 'mentorship.vsix');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Everything is bundled, so no package of node_modules belongs in it.
  const { code, output } = await capture(
    process.execPath,
    [
      path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce'),
      'package',
      '--no-dependencies',
      // The pictures of README.md are in the package, so its links stay as they are.
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      file,
    ],
    { cwd: root },
  );
  if (code !== 0) throw new Trouble(`The extension could not be packaged:\n${output}`);
  const warnings = output.split('\n').filter(line => /^\s*WARNING/.test(line));
  if (warnings.length > 0) throw new Trouble(`The package is not as it should be:\n${warnings.join('\n')}`);
  return file;
}
