// Bundles one of the benchmarks in this folder and runs it: node test/bench/run.mjs NAME [its options]
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { build } from 'esbuild';

const [name, ...options] = process.argv.slice(2);
const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const outfile = path.join(root, `dist/bench/${name}.js`);
await build({
  entryPoints: [path.join(root, `test/bench/${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'es2022',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...options], { stdio: 'inherit' });
process.exit(status ?? 1);
