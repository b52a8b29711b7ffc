#!/usr/bin/env bash
# yaml 2.9.1 (npm) does not read back some texts that it has written itself: a text longer than a line that begins with blanks
# and ends with a line break becomes a folded block (`>2`), and `stringify` folds its first line although that line is indented
# more than the block. A break in such a line is kept on reading, so the text comes back with a line break that it never had.
# The same text without its last line break is written in quotes and comes back whole. js-yaml 4.3.2 and 5.5.0 fold no such line.
#
# Seen where users load and dump entries that quote long, indented code: one quoted line is two afterwards. The extension itself
# only reads with yaml; `npm run test:formatters` counts these as known.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  yaml@2.9.1 js-yaml-4@npm:js-yaml@4.3.2 js-yaml-5@npm:js-yaml@5.5.0 > /dev/null
cat > run.cjs <<'JS'
const yaml = require('yaml');
const versionOf = name => require(`./node_modules/${name}/package.json`).version;
const words = `  ${'word '.repeat(30)}end`;
const libraries = {
  [`yaml ${versionOf('yaml')}`]: [yaml.stringify, yaml.parse],
  [`js-yaml ${versionOf('js-yaml-4')}`]: [require('js-yaml-4').dump, require('js-yaml-4').load],
  [`js-yaml ${versionOf('js-yaml-5')}`]: [require('js-yaml-5').dump, require('js-yaml-5').load],
};
let seen = '';
for (const [name, [write, read]] of Object.entries(libraries))
  for (const [what, text] of [['ended by a line break', `${words}\n`], ['not ended', words]]) {
    const back = read(write({ text })).text;
    console.log(`${name}, ${what}: ${back === text ? 'same' : `other, ${back.split('\n').length - text.split('\n').length} more line breaks`}`);
    seen += back === text ? '=' : '!';
  }
// Of yaml the ended text comes back another one; everything else comes back whole.
if (seen !== '!=====') {
  console.log(`no longer so: ${seen}`);
  process.exit(1);
}
JS
node run.cjs
