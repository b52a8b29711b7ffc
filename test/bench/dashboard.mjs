// npm run bench:dashboard [-- --json]: builds the page as it is shipped and measures it.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const shared = { bundle: true, logLevel: 'warning' };
await build({
  ...shared,
  entryPoints: ['src/dashboard/main.tsx'],
  outfile: 'dist/bench/page.js',
  minify: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
});
await build({
  ...shared,
  entryPoints: ['test/bench/dashboard.ts'],
  outfile: 'dist/bench/dashboard.js',
  platform: 'node',
  target: 'es2022',
  external: ['playwright-core'],
});
const { status } = spawnSync(process.execPath, ['dist/bench/dashboard.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, DASHBOARD_PAGE: 'dist/bench/page.js' },
});
process.exit(status ?? 1);
