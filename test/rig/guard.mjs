// Runs a command for as long as the process that started this one lives, even if that is killed without a word: its end
// closes this one's standard input. Node built-ins only.
//   node guard.mjs COMMAND ARGS…
import { spawn } from 'node:child_process';

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
child.once('error', error => {
  console.error(error.message);
  process.exit(127);
});
process.stdin.resume();
process.stdin.once('end', () => {
  // Leader of a process group of its own, so the children of the child go too.
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL');
  else child.kill();
});
