/**
 * How long `work` goes on before others have their turn, in looks at the clock and not in time: while it runs, each look
 * at `performance.now` finds one millisecond gone, whatever the machine does. `longest` is the most looks within one turn
 * of the event loop, `looks` are all of them.
 */
export async function longestStretch(
  work: () => Promise<void>,
): Promise<{ readonly looks: number; readonly longest: number }> {
  const { now } = performance;
  let [looks, longest, last, isOver] = [0, 0, 0, false];
  performance.now = () => ++looks;
  const turn = () => {
    longest = Math.max(longest, looks - last);
    last = looks;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  try {
    await work();
  } finally {
    isOver = true;
    turn();
    performance.now = now;
  }
  return { looks, longest };
}
