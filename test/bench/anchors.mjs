// Bundles the benchmark of the anchor finder and runs it; see anchors.ts for its options.
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const outfile = path.join(root, 'dist/bench/anchors.js');
await build({
  entryPoints: [path.join(root, 'test/bench/anchors.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'es2022',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
