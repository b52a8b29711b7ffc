// Builds the extension, the dashboard page and the tests from one shared set of options.
//   node esbuild.js [--production] [--watch] [--tests]
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  metafile: true,
};

/**
 * The parser of markdown brings a table of all names of characters (`&eacute;`), 36 kB. Of its tree only the kinds and the
 * places of blocks are used, never a decoded text: every name may stay as it is written, which is what it does with one
 * that it doesn't know.
 * @type {import('esbuild').Plugin}
 */
const withoutCharacterNames = {
  name: 'without-character-names',
  setup(build) {
    const name = 'decode-named-character-reference';
    build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
    build.onLoad({ filter: /^/, namespace: name }, () => ({
      contents: 'export const decodeNamedCharacterReference = () => false;',
    }));
  },
};

/**
 * One bundle for the desktop, remote and web-worker hosts: a browser-platform build fails on any Node built-in, and the
 * `worker` condition keeps libraries from reaching for `document`.
 * @type {import('esbuild').BuildOptions}
 */
const anyHost = {
  ...shared,
  platform: 'browser',
  format: 'cjs',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'browser'],
  external: ['vscode'],
  plugins: [withoutCharacterNames],
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  // fast-check: one for all bundles, so that test/rig/properties.cjs can set it up.
  external: ['vscode', 'playwright-core', 'mocha', 'typescript', 'fast-check', '@vscode/l10n-dev', '@vscode/vsce'],
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const builds = {
  // The only two of Node's that it may ask for, where they are: see src/host/git/process.ts.
  extension: {
    ...anyHost,
    external: [...anyHost.external, 'node:child_process', 'node:process'],
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
  },
  dashboard: {
    ...shared,
    platform: 'browser',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryPoints: ['src/dashboard/main.tsx'],
    outfile: 'dist/dashboard.js',
  },
};

/** @param {string} pattern */
const files = pattern => listFiles('test').filter(file => new RegExp(pattern).test(file));

/** Every file below `folder`, with forward slashes. `fs.globSync` is not in Node 20. @param {string} folder @returns {string[]} */
function listFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      path
        .join(entry.parentPath ?? entry.path, entry.name)
        .split(path.sep)
        .join('/'),
    )
    .sort();
}

if (tests) {
  builds.unit = {
    ...node,
    entryPoints: files('^test/(domain|jobs|contract|dashboard|bench|structure|l10n|manifest).*\\.test\\.tsx?$'),
    outdir: 'dist/test/unit',
    outbase: 'test',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  };
  // What only Node has is imported late there, by the tests that need it.
  builds.host = {
    ...anyHost,
    external: ['vscode', 'node:*'],
    entryPoints: ['test/host/index.ts'],
    outfile: 'dist/test/host.js',
  };
  builds.ui = { ...node, entryPoints: files('^test/ui/.*\\.test\\.ts$'), outdir: 'dist/test/ui', outbase: 'test/ui' };
}

/** Takes away bundles of tests that no longer exist: Mocha would still run them. @param {string[]} outputs */
function removeStale(outputs) {
  for (const file of listFiles('dist/test')) if (!outputs.includes(file)) fs.rmSync(file, { force: true });
}

async function main() {
  const names = Object.keys(builds).filter(name => {
    const entries = builds[name].entryPoints;
    return Array.isArray(entries) && entries.length > 0;
  });
  if (watch) {
    for (const name of names) await (await esbuild.context({ ...builds[name], logLevel: 'info' })).watch();
    return;
  }
  const results = await Promise.all(names.map(name => esbuild.build(builds[name])));
  if (tests) removeStale(results.flatMap(result => Object.keys(result.metafile?.outputs ?? {})));
  results.forEach((result, index) => {
    if (names[index] !== 'extension' && names[index] !== 'dashboard') return;
    for (const [file, output] of Object.entries(result.metafile?.outputs ?? {})) {
      if (file.endsWith('.js')) console.log(`${file}  ${(output.bytes / 1024).toFixed(1)} kB`);
    }
  });
}

main().catch(() => process.exit(1));
