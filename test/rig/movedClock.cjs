// Loaded into VS Code's server before anything else (NODE_OPTIONS), for tests that live through months: in the extension
// host, `Date` says another day. The extension itself knows nothing of it; it is the machine's clock that is otherwise.
'use strict';
const fs = require('node:fs');

const file = process.env.MENTORSHIP_TEST_CLOCK;
if (file && process.argv.includes('--type=extensionHost')) {
  const Real = globalThis.Date;
  /** How long what the file says is believed, in milliseconds. */
  const BELIEVED = 20;
  let offset = 0;
  let readAt = -Infinity;
  const now = () => {
    const real = Real.now();
    if (Math.abs(real - readAt) > BELIEVED) {
      readAt = real;
      // Milliseconds to add; a file that is just being written is read the next time.
      const read = Number(fs.readFileSync(file, 'utf8'));
      if (Number.isFinite(read)) offset = read;
    }
    return real + offset;
  };
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === globalThis.Date ? target : newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
}
