// For tests that live through months: in the extension host, `Date` says another day. The extension itself knows nothing
// of it; it is the machine's clock that is otherwise. Loaded into VS Code's server by NODE_OPTIONS, which the server takes
// from the processes that it starts; so this hands itself on to the extension host as an argument of its own.
'use strict';
const childProcess = require('node:child_process');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

/** Holds the milliseconds to add to the real time. */
const file = process.env.MENTORSHIP_TEST_CLOCK;
const HOST = '--type=extensionHost';

if (file && process.argv.includes(HOST)) moveDate(file);
else if (file) handOn();

function handOn() {
  const { fork } = childProcess;
  childProcess.fork = (path, args, options) =>
    Array.isArray(args) && args.includes(HOST)
      ? fork(path, args, { ...options, execArgv: ['--require', __filename, ...(options?.execArgv ?? [])] })
      : fork(path, args, options);
  syncBuiltinESMExports();
}

/** @param {string} source */
function moveDate(source) {
  const Real = globalThis.Date;
  /** How long what the file says is believed, in milliseconds. */
  const BELIEVED = 20;
  let offset = 0;
  let readAt = -Infinity;
  const now = () => {
    const real = Real.now();
    if (Math.abs(real - readAt) > BELIEVED) {
      readAt = real;
      const read = Number(fs.readFileSync(source, 'utf8'));
      if (Number.isFinite(read)) offset = read;
    }
    return real + offset;
  };
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === globalThis.Date ? target : newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
}
