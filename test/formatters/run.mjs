// npm run test:formatters: files of every kind as the extension writes them, each after each program that people run over
// them; prints how many are read as before. Ends with code 1 if one is not.
import { isDeepStrictEqual } from 'node:util';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../rig/paths.mjs';
import { install } from './install.mjs';
import { programs } from './programs.mjs';

/** What a program makes of some values whatever the style they are written in, and where more is said about it. */
const KNOWN = [{ title: /^yaml 2\.9\.1/, kind: 'entry', finding: 'findings/yaml-folds-its-own-indent.sh' }];

const verbose = process.argv.includes('--verbose');
const only = new RegExp(process.argv[process.argv.indexOf('--only') + 1] ?? '');
/** @param {string} title */
const isChosen = title => !process.argv.includes('--only') || only.test(title);

/** @returns {Promise<import('./records').Written[]>} */
async function writtenFiles() {
  const outfile = path.join(root, 'dist/formatters/records.cjs');
  const entry = path.join(root, 'test/formatters/records.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'es2022', logLevel: 'warning' });
  const module = await import(pathToFileURL(outfile).href);
  return (module.default ?? module).written();
}

await install();
const files = await writtenFiles();
const kinds = [...new Set(files.map(({ kind }) => kind))];
const before = files.map(file => file.read(file.text));
const differing = [];
let passed = 0;
let knownDiffering = 0;
/** @type {string[][]} */
const table = [['', ...kinds]];

for (const { title, run } of await programs()) {
  if (!isChosen(title)) continue;
  const after = await run(files);
  const row = new Map(kinds.map(kind => [kind, { right: 0, all: 0 }]));
  files.forEach((file, index) => {
    const text = after[index];
    const cell = row.get(file.kind);
    if (text === undefined || !cell) return;
    cell.all++;
    const read = file.read(text);
    if (isDeepStrictEqual(read, before[index])) cell.right++;
    else if (KNOWN.some(known => known.title.test(title) && known.kind === file.kind)) knownDiffering++;
    else differing.push({ title, file: file.path, text, was: before[index], read });
  });
  const cells = [...row.values()];
  passed += cells.reduce((sum, { right }) => sum + right, 0);
  table.push([
    title,
    ...cells.map(({ right, all }) => (all === 0 ? '–' : right === all ? String(all) : `${right}/${all}`)),
  ]);
}

const widths = table[0].map((_, column) => Math.max(...table.map(row => row[column].length)));
for (const row of table)
  console.log(
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
  );
for (const { title, file, text, was, read } of differing) {
  console.log(`\n${title}: ${file} is not read as before`);
  if (verbose) console.log(`${text}\nbefore ${JSON.stringify(was)}\nnow    ${JSON.stringify(read)}`);
}
for (const { title, kind, finding } of KNOWN)
  console.log(`\nknown of ${title.source} and ${kind}, ${knownDiffering} in all: ${finding}`);
console.log(`\n${passed} passed, ${differing.length} failed`);
process.exit(differing.length > 0 ? 1 : 0);
