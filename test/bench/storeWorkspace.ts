import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { addDays } from '../../src/domain/time/days';
import type { EntryKind } from '../../src/domain/records/entryValues';
import {
  entryPath,
  goalPath,
  meetingPath,
  personPath,
  planPath,
  SETTINGS_PATH,
} from '../../src/domain/records/recordPath';
import { newEntry, newGoal, newMeeting, newPerson, newPlan, newSettings } from '../../src/domain/records/write';

/** Records of one plan; a team's repository holds many plans, most of them closed. */
const RECORDS_PER_PLAN = 250;
const GOALS = 8;
const MEETINGS = 14;
const START = '2026-06-01';

/** The plan that the reader has open; it is not the first by name. */
export const OPEN_PLAN = 'plan-1';

/**
 * Writes a workspace of `files` realistic records of about 1.2 kB each into `root`, always the same ones.
 * @returns paths and bytes
 */
export async function makeStoreWorkspace(root: string, files: number): Promise<{ paths: string[]; bytes: number }> {
  const records = recordsOf(files);
  const folders = new Set(records.map(([name]) => path.dirname(path.join(root, name))));
  for (const folder of folders) await fs.mkdir(folder, { recursive: true });
  // As in a clone that is some days old: files that are just being written are not kept in a cache.
  const past = new Date(Date.now() - 3 * 24 * 3600 * 1000);
  let next = 0;
  let bytes = 0;
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      while (next < records.length) {
        const [name, text] = records[next++]!;
        const file = path.join(root, name);
        await fs.writeFile(file, text);
        await fs.utimes(file, past, past);
        bytes += Buffer.byteLength(text);
      }
    }),
  );
  return { paths: records.map(([name]) => name), bytes };
}

function recordsOf(files: number): [string, string][] {
  const records: [string, string][] = [[SETTINGS_PATH, newSettings('en')]];
  const random = randomOf(files);
  for (let plan = 0; records.length < files; plan++) {
    const left = files - records.length;
    const id = `plan-${plan}`;
    const [mentor, mentee] = [`mentor-${plan % 7}`, `mentee-${plan}`];
    const people = [...(plan < 7 ? [mentor] : []), mentee].map((person): [string, string] => [
      personPath(person),
      personText(person, random),
    ]);
    const own = [
      ...people,
      ...planRecords(id, mentor, mentee, id === OPEN_PLAN, Math.min(left, RECORDS_PER_PLAN) - people.length, random),
    ];
    records.push(...own.slice(0, left));
  }
  return records;
}

type Random = (below: number) => number;

function planRecords(
  id: string,
  mentor: string,
  mentee: string,
  isOpen: boolean,
  count: number,
  random: Random,
): [string, string][] {
  const records: [string, string][] = [
    [
      planPath(id),
      newPlan({
        mentor,
        mentee,
        phase: isOpen ? 'active' : 'closed',
        start: START,
        end: '2026-12-01',
        rhythm: { everyWeeks: 2, first: START, time: '10:30', timeZone: 'Europe/Paris' },
        channels: ['The meeting room with the plants', 'Chat, for anything that fits in three lines'],
        replyTime: 'Within two working days',
        reviewDates: ['2026-08-01', '2026-10-01'],
      }),
    ],
  ];
  const goals = Array.from({ length: GOALS }, (_, index) => `goal-${index}`);
  for (const goal of goals) records.push([goalPath(id, goal), goalText(random)]);
  for (let index = 0; index < MEETINGS; index++) {
    const date = addDays(START, index * 14);
    records.push([meetingPath(id, date), meetingText(date, mentor, mentee, goals, random)]);
  }
  const kinds: readonly EntryKind[] = [
    'progress',
    'feedback',
    'reply',
    'feedback',
    'reply',
    'question',
    'reply',
    'progress',
    'decision',
    'thanks',
  ];
  let answered = '';
  for (let index = 0; records.length < count; index++) {
    const kind = kinds[index % kinds.length]!;
    const date = addDays(START, Math.floor((index * 180) / RECORDS_PER_PLAN));
    const entry = `${date}-${kind}-${slug(random)}-${index.toString(36).padStart(8, '0')}`;
    records.push([
      entryPath(id, entry),
      newEntry({
        kind,
        author: kind === 'feedback' ? mentor : mentee,
        created: `${date}T09:30:00+02:00`,
        goal: random(3) === 0 ? undefined : goals[random(goals.length)],
        type: kind === 'feedback' ? 'suggestion' : undefined,
        ...(kind === 'reply' ? { re: answered, outcome: 'tried' as const } : {}),
        code:
          random(2) === 0
            ? undefined
            : {
                path: `src/${slug(random)}/queue.ts`,
                start: 40,
                end: 47,
                symbol: 'Queue.retry',
                commit: 'a3f5c2d1b4e6978812345678',
                branch: 'main',
                quote: code(random, 8),
                before: code(random, 3),
                after: code(random, 3),
              },
        text: paragraphs(random, 2 + random(3)),
      }),
    ]);
    if (kind !== 'reply') answered = entry;
  }
  return records;
}

function personText(id: string, random: Random): string {
  return newPerson({
    name: id.replace('-', ' '),
    emails: [`${id}@example.org`, `${id}@home.example`],
    mentor: {
      why: sentence(random),
      hopesToLearn: sentence(random),
      offers: [sentence(random), sentence(random)],
      capacity: 2,
    },
    mentee: { vision: sentence(random), seeks: [sentence(random)] },
  });
}

function goalText(random: Random): string {
  return newGoal({
    outcome: sentence(random),
    why: sentence(random),
    finishLine: sentence(random),
    horizon: 'short',
    status: 'active',
    due: '2026-11-01',
    steps: Array.from({ length: 5 }, (_, index) => ({
      id: `step-${index}`,
      text: sentence(random),
      ...(index < 2 ? { done: '2026-07-01' } : {}),
    })),
    ifThen: { if: sentence(random), then: sentence(random) },
  });
}

function meetingText(date: string, mentor: string, mentee: string, goals: readonly string[], random: Random): string {
  const offered = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [`../goals/${goals[index]!}.yaml#step-${index}`, 'ghqvvlpc']),
  );
  const action = (index: number) =>
    `- [${index % 2 ? 'x' : ' '}] ${sentence(random)} @${index % 3 ? mentee : mentor} due:${addDays(date, 14)} #${goals[index]!}`;
  return newMeeting(
    { date, status: 'held', minutes: 45, offered },
    [
      `# Meeting of ${date}`,
      '## Arrival and check-in (4 min)',
      `- ${sentence(random)}`,
      '## The one topic (15 min)',
      `- [${sentence(random)}](../goals/${goals[0]!}.yaml) – step done on 12 November`,
      '## Notes',
      paragraphs(random, 2),
      '## Actions',
      Array.from({ length: 4 }, (_, index) => action(index)).join('\n'),
    ].join('\n\n'),
  );
}

const WORDS = (
  'the a retry queue test limit name review pull request before after when it fails twice we read it aloud and ' +
  'found that nobody had asked why the timeout was doubled so next time start with a question about what should happen'
).split(' ');

const slug = (random: Random) => Array.from({ length: 4 }, () => WORDS[random(WORDS.length)]!).join('-');

function sentence(random: Random): string {
  const words = Array.from({ length: 8 + random(9) }, () => WORDS[random(WORDS.length)]!).join(' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${random(4) === 0 ? ', “said” Zoë' : ''}.`;
}

const paragraphs = (random: Random, count: number) =>
  Array.from({ length: count }, () => Array.from({ length: 3 }, () => sentence(random)).join(' ')).join('\n\n');

const code = (random: Random, lines: number) =>
  Array.from(
    { length: lines },
    (_, index) =>
      `${index === 0 ? '' : '  '}const ${WORDS[random(WORDS.length)]!} = await queue.${WORDS[random(WORDS.length)]!}({ limit: ${random(9)} }); // ${index}`,
  ).join('\n');

/** Numbers that look random and are the same each time (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}
