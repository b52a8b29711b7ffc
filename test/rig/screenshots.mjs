// npm run screenshots: pictures in four themes, of the page's states alone (dist/screenshots/states) and from the real
// workbench on the sample (dist/screenshots); the best of them go to media/readme/, and some, one after the other, as a GIF. Builds first, and takes a few minutes.
import { spawnSync } from 'node:child_process';
import { installAll } from './install.mjs';

await installAll();
// Only now: it may just have been installed.
const { writeMovingPicture } = await import('./movingPicture.mjs');
/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const run = (args, env = {}) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
};
run(['esbuild.js', '--tests']);
for (const suite of ['unit/dashboard/pictures', 'ui/screenshots']) {
  run(['node_modules/mocha/bin/mocha.js', '--no-config', '--timeout', '180000', `dist/test/${suite}.test.js`], {
    SCREENSHOTS: '1',
  });
}
writeMovingPicture('dist/screenshots', 'moving', 'media/readme/progress.gif');
