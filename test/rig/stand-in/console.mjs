// What the workbench hands to codeAutomationLog: its own log lines and, among them, the extension host's console.

/** The workbench's own chatter, and what this way of installing the server lacks without harm. */
const chatter = [
  /^(Resolving|Resolved) connection token/,
  /^Creating a socket /,
  /^\[reconnection-grace-time\]/,
  /^Updating additional builtin extensions cache/,
  /^\[Service Worker\] registration/,
  /^\[AgentHost/,
  /^\[AccountPolicyGate\]/,
  /Could not locate the bindings file.*spdlog/s,
  /Cannot find module '\.\/build\/Release\/watchdog'/,
  /^Ignoring fetching additional builtin extensions/,
  // Said of whatever was under way when the tests ended.
  /^Canceled: Canceled/,
  /authentication provider 'github'/,
  /^Creation of workbench contribution/,
  /queryRawGalleryExtensions/,
];

const everything = process.env.MENTORSHIP_VERBOSE === '1';

/**
 * The text of one entry, or undefined for chatter (shown with MENTORSHIP_VERBOSE=1).
 * @param {string} type @param {unknown[]} args @returns {string | undefined}
 */
export function printable(type, args) {
  const text = args.map(value => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
  if (!everything && chatter.some(pattern => pattern.test(text))) return undefined;
  // The tests' own report; all else says what it is.
  const report = /^\[(test|counts|failed|time)\] ?/.test(text);
  return report ? text.replace(/^\[test\] /, '  ') : `    [${type}] ${text}`;
}
