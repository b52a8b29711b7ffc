// Puts the extension that shows the dashboard or the walkthrough into a folder of extensions.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** @param {string} extensions the folder, with what is installed in it already */
export function addOpener(extensions) {
  fs.cpSync(path.join(root, 'test', 'rig', 'opener'), path.join(extensions, 'mentorship-rig.opener-1.0.0'), {
    recursive: true,
  });
  // VS Code lists the folder again when its own list is gone.
  fs.rmSync(path.join(extensions, 'extensions.json'), { force: true });
}
