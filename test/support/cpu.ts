/** CPU time that this process has used so far, in ms: what code costs, however busy the machine is with something else. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The most CPU time, in ms, that one turn of the event loop takes while `work` is under way. */
export async function longestTurn(work: () => Promise<void>): Promise<number> {
  let [longest, last, isOver] = [0, cpuMs(), false];
  const turn = () => {
    const now = cpuMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOver = true;
  turn();
  return longest;
}
