// npm run update: writes anew all that is generated from the code and committed: the schemas and format pages in media/,
// the agendas in test/fixtures/agendas/, and the order of the French texts. Read what changed before you commit it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { installDependencies } from './install.mjs';

const BUNDLE = 'l10n/bundle.l10n.fr.json';

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

await installDependencies();
const texts = Object.entries(JSON.parse(fs.readFileSync(BUNDLE, 'utf8')));
texts.sort(([a], [b]) => (a < b ? -1 : 1));
fs.writeFileSync(BUNDLE, `${JSON.stringify(Object.fromEntries(texts), undefined, 2)}\n`);

run(['esbuild.js', '--tests']);
const generated = ['format/published', 'agenda/golden'].map(name => `dist/test/unit/domain/${name}.test.js`);
run(['node_modules/mocha/bin/mocha.js', '--no-config', '--reporter', 'dot', ...generated], { MENTORSHIP_UPDATE: '1' });
console.log('Up to date. `git diff` shows what changed.');
