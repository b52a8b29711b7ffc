import assert from 'node:assert/strict';
import { fixesOf } from '../../../src/domain/language/fixes';
import { edited, placeOf } from './world';

const PLAN = 'plans/p/plan.yaml';
const GOAL = 'plans/p/goals/new.yaml';
const ENTRY = 'plans/p/journal/new.md';
const MEETING = 'plans/p/meetings/2026-11-24.md';

/** What each fix of each problem of a file makes of it, by title. */
function fixed(file: string, text: string): Record<string, string> {
  const place = placeOf(file, text);
  const problems = place.snapshot.problems.get(file) ?? [];
  assert.ok(problems.length > 0, 'no problem');
  return Object.fromEntries(
    problems.flatMap(problem => fixesOf(place, problem)).map(({ title, edits }) => [title, edited(text, edits)]),
  );
}

/** The texts after the fixes, every one of which must have fewer problems than before. */
function mended(file: string, text: string): string[] {
  const before = placeOf(file, text).snapshot.problems.get(file)?.length ?? 0;
  const results = Object.values(fixed(file, text));
  for (const result of results) {
    const after = placeOf(file, result).snapshot.problems.get(file)?.length ?? 0;
    assert.ok(after < before, `still ${after} of ${before}:\n${result}`);
  }
  return results;
}

const plan = (own: Record<string, string>) =>
  Object.entries({
    mentor: 'nadia',
    mentee: 'jonas',
    phase: 'active',
    start: '2026-09-29',
    end: '2027-03-30',
    rhythm: '{ everyWeeks: 2, first: 2026-09-29 }',
    ...own,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

describe('quick fixes', () => {
  it('offer near ids for an unknown one, in each way it can be written', () => {
    assert.deepEqual(mended(PLAN, plan({ mentor: 'nadja # she' })), [plan({ mentor: 'nadia # she' })]);
    assert.deepEqual(mended(PLAN, plan({ mentee: '"jona"' })), [plan({ mentee: '"jonas"' })]);
    assert.deepEqual(mended(GOAL, 'outcome: A\nparent: test\n'), ['outcome: A\nparent: tests\n']);
    const note = '---\ndate: 2026-11-24\n---\n- [ ] Write @jonass #tests\n';
    assert.deepEqual(mended(MEETING, note), [note.replace('jonass', 'jonas')]);
    assert.deepEqual(fixed(GOAL, 'outcome: A\nparent: zzzzzz\n'), {});
  });

  it('add what is missing', () => {
    assert.deepEqual(mended(GOAL, 'why: Because\n'), ['why: Because\noutcome: …\n']);
    assert.deepEqual(
      mended(PLAN, plan({ mentor: '' })).map(text => text.split('\n')[0]!.trim()),
      ['mentor: nadia'],
    );
    assert.deepEqual(mended(GOAL, 'outcome: A\nsteps:\n  - text: Write a clock\n'), [
      'outcome: A\nsteps:\n  - text: Write a clock\n    id: write-a-clock\n',
    ]);
    const [entry] = mended(ENTRY, 'Words\r\n');
    assert.match(
      entry!,
      /^---\nkind: feedback\nauthor: jonas\ncreated: 2026-11-23T09:30:00\+01:00\ntype: praise\n---\n\nWords/,
    );
    const reply = '---\nkind: reply\nauthor: jonas\ncreated: 2026-11-23T09:30:00+01:00\n---\n\nWords\n';
    assert.equal(mended(ENTRY, reply)[0], reply.replace('+01:00\n', '+01:00\nre: 2026-11-03-reply-done-q7n3c8vx\n'));
    assert.equal(mended(ENTRY, reply.replace('reply', 'feedback')).length, 4);
  });

  it('take away a comment that tells no longer what the agenda has offered', () => {
    const note = '---\ndate: 2026-11-24\n---\n\nWords\n\n';
    assert.deepEqual(mended(MEETING, `${note}<!-- mentorship-offered: some words -->\n`), [`${note}\n`]);
  });

  it('mend what can’t hold together', () => {
    assert.deepEqual(mended(PLAN, plan({ end: '2026-01-30 # then' })), [
      plan({ start: '2026-01-30', end: '2026-09-29 # then' }),
    ]);
    const rhythm = (own: string) => plan({ rhythm: `{ everyWeeks: 2, first: 2026-09-29, ${own} }` });
    assert.deepEqual(mended(PLAN, rhythm('timeZone: Europe/Pari'))[0], rhythm('timeZone: Europe/Paris'));
    assert.deepEqual(mended(PLAN, rhythm('pauses: [{ from: 2026-12-20, to: "2026-12-01" }]')), [
      rhythm('pauses: [{ from: "2026-12-01", to: 2026-12-20 }]'),
    ]);
    assert.deepEqual(mended(MEETING, '---\ndate: 2026-11-25\n---\n'), ['---\ndate: 2026-11-24\n---\n']);
    assert.deepEqual(mended(GOAL, 'outcome: A\nparent: new # itself\n'), ['outcome: A\n']);
    assert.deepEqual(mended('people/x.yaml', 'name: X\nmentor:\n  capacity: -2\n'), [
      'name: X\nmentor:\n  capacity: 0\n',
    ]);
  });

  it('offer the days that may be meant', () => {
    assert.deepEqual(
      mended(GOAL, 'outcome: A\ndue: 1/12/2026 # soon\n'),
      ['2026-12-01', '2026-01-12'].map(day => `outcome: A\ndue: ${day} # soon\n`),
    );
    assert.equal(mended(GOAL, 'outcome: A\ndue: 2026-2-30\n')[0], 'outcome: A\ndue: 2026-02-28\n');
    const note = '---\ndate: 2026-11-24\n---\n- [ ] Write due:2026-12-1 @jonas\n';
    assert.deepEqual(mended(MEETING, note), [note.replace('12-1', '12-01')]);
    const entry = (created: string) => `---\nkind: thanks\nauthor: jonas\ncreated: ${created}\n---\n`;
    assert.equal(mended(ENTRY, entry('2026-11-03 09:05'))[0], entry('2026-11-03T09:05:00+01:00'));
  });

  it('read days as people write them, and offer no day where none can be read', () => {
    for (const [written, day] of Object.entries({
      '31 December 2026': '2026-12-31',
      'Dec 31, 2026': '2026-12-31',
      '31 décembre 2026': '2026-12-31',
      'le 1er mars 2027': '2027-03-01',
      'Thu, 31st of December 2026': '2026-12-31',
      'Sept. 2027': '2027-09-30',
      'Q4 2026': '2026-12-31',
      '2027-Q1': '2027-03-31',
      'T2 2027': '2027-06-30',
      '2026-12': '2026-12-31',
      'end of 2026': '2026-12-31',
      'fin février 2028': '2028-02-29',
      2026: '2026-12-31',
      20261124: '2026-11-24',
      'in 6 weeks': '2027-01-04',
      'dans 2 mois': '2027-01-23',
      friday: '2026-11-27',
      'lundi prochain': '2026-11-30',
      'Nov 26': '2026-11-26',
      '24 February': '2027-02-24',
      '20/11/26': '2026-11-20',
      '26/11': '2026-11-26',
      'end of month': '2026-11-30',
      'fin du mois prochain': '2026-12-31',
      'by the end of the week': '2026-11-27',
      'semaine prochaine': '2026-12-04',
      'last friday': '2026-11-20',
      'lundi dernier': '2026-11-16',
      hier: '2026-11-22',
      'end of Q1': '2027-03-31',
      'S1 2027': '2027-06-30',
      '2026-W50': '2026-12-11',
      EOY: '2026-12-31',
      'fin d’année': '2026-12-31',
      'in two weeks': '2026-12-07',
      '6 semaines': '2027-01-04',
      '31-Dec-2026': '2026-12-31',
      '2026\u201112\u201131': '2026-12-31',
      '2026-12-31 (stretch)': '2026-12-31',
      demain: '2026-11-24',
      'après-demain': '2026-11-25',
      'day after tomorrow': '2026-11-25',
      '31 Dec 26': '2026-12-31',
      '31 déc. ’26': '2026-12-31',
      'mid December': '2026-12-15',
      'mi-janvier 2027': '2027-01-15',
      'Q4-26': '2026-12-31',
      '4e trimestre 2026': '2026-12-31',
      'quatrième trimestre 2026': '2026-12-31',
      'trimestre 1 2027': '2027-03-31',
      'end of the fourth quarter': '2026-12-31',
      'first half of 2027': '2027-06-30',
      '1er semestre 2027': '2027-06-30',
      'end of quarter': '2026-12-31',
      EOQ: '2026-12-31',
      'next quarter': '2027-03-31',
      'fin du trimestre prochain': '2027-03-31',
    }))
      assert.deepEqual(mended(GOAL, `outcome: A\ndue: ${written}\n`), [`outcome: A\ndue: ${day}\n`], written);
    // Without a year it may have been not long ago.
    for (const [written, past, next] of [
      ['Nov 16', '2026-11-16', '2027-11-16'],
      ['16/11', '2026-11-16', '2027-11-16'],
      ['fin octobre', '2026-10-31', '2027-10-31'],
    ])
      assert.deepEqual(
        mended(GOAL, `outcome: A\ndue: ${written}\n`),
        [past, next].map(day => `outcome: A\ndue: ${day}\n`),
      );
    for (const none of [
      'true',
      '2026-12-01 or 2026-12-08',
      'H3 2027',
      'soon',
      'TBD',
      'when it is ready',
      'Q5 2026',
      '32 foo 2026',
      'in a while',
      '[]',
    ])
      assert.deepEqual(fixed(GOAL, `outcome: A\ndue: ${none}\n`), {}, none);
  });

  it('take yes and no in the place of a day for what they say', () => {
    const step = (done: string) => `outcome: A\nsteps:\n  - id: read\n    text: Read it\n${done}`;
    for (const yes of ['true', '"true"', 'yes', 'x', 'fait', '✅', '[x]', '1'])
      assert.deepEqual(
        mended(GOAL, step(`    done: ${yes}\n`)),
        [step(`    done: ${yes.startsWith('"') ? '"2026-11-23"' : '2026-11-23'}\n`)],
        yes,
      );
    for (const [written, day] of [
      ['Nov 20', '2026-11-20'],
      ['2026-11-24 ✅', '2026-11-24'],
      ['friday', undefined],
      ['2026', undefined],
    ])
      assert.deepEqual(
        Object.values(fixed(GOAL, step(`    done: ${written}\n`))),
        day === undefined ? [] : [step(`    done: ${day}\n`)],
        written,
      );
    for (const no of ['false', '"false"', 'no', '[ ]', '0', 'pas encore'])
      assert.deepEqual(mended(GOAL, step(`    done: ${no}\n`)), [step('')], no);
    const { snapshot } = placeOf(GOAL, step('    done: true\n'));
    assert.match(snapshot.problems.get(GOAL)?.[0]?.message ?? '', /“done” must be a day/);
  });

  it('write the mark for what plainly names a person or a day', () => {
    const note = (item: string) => `---\ndate: 2026-11-24\nstatus: held\n---\n\n- [ ] ${item}\n`;
    for (const [written, better] of Object.entries({
      'Jonas: look into it': '@jonas: look into it',
      '**Jonas:** look into it': '@jonas: look into it',
      'Jonas – look into it': '@jonas: look into it',
      '[name=Jonas] look into it': '@jonas look into it',
      'Look into it (Owner: Jonas)': 'Look into it @jonas',
      'Look into it (Responsable : Jonas)': 'Look into it @jonas',
      'Look into it → Jonas': 'Look into it @jonas',
      'Look into it (Jonas)': 'Look into it @jonas',
      '@jonas - look into it (Due: Nov 26)': '@jonas - look into it due:2026-11-26',
      'Look into it @jonas due:friday': 'Look into it @jonas due:2026-11-27',
      'Look into it @jonas by 3 December': 'Look into it @jonas due:2026-12-03',
      'Look into it @jonas, avant le 3 décembre 2026.': 'Look into it @jonas, due:2026-12-03.',
      'Look into it @jonas 📅 20.12.2026 soon': 'Look into it @jonas due:2026-12-20 soon',
      'jonas: look into it': '@jonas: look into it',
      'Jonas, look into it': '@jonas: look into it',
      'Jonas to look into it': '@jonas: look into it',
      'Action: Jonas to look into it': '@jonas: look into it',
      'TODO(jonas): look into it': '@jonas: look into it',
      'Pour Jonas : relire': '@jonas: relire',
      'Look into it (jonas)': 'Look into it @jonas',
      'Look into it @jonas @due(2026-11-27)': 'Look into it @jonas due:2026-11-27',
      'Nadia doit relire': '@nadia: relire',
      '[Jonas] look into it': '@jonas look into it',
      'Jonas & Someone: look into it': '@jonas & Someone: look into it',
      'Look into it -- Jonas': 'Look into it @jonas',
      'Look into it [[Jonas]]': 'Look into it @jonas',
      'Look into it owner:jonas': 'Look into it @jonas',
      'Look into it 👤 Jonas': 'Look into it @jonas',
      'Look into it, assigned to Jonas Lindström': 'Look into it, @jonas',
      'Look into it (Jonas, soon)': 'Look into it (@jonas, soon)',
      '[@jonas](https://example.org/jonas) look into it': '@jonas look into it',
      '@[[jonas]] look into it': '@jonas look into it',
      '@jonas.lindström look into it': '@jonas look into it',
      'Note: look into it (Jonas)': 'Note: look into it @jonas',
      'Look into it @jonas 2026-11-27': 'Look into it @jonas due:2026-11-27',
      'Look into it @jonas (27.11.2026)': 'Look into it @jonas due:2026-11-27',
      'Look into it @jonas [27/11]': 'Look into it @jonas due:2026-11-27',
      'Look into it @jonas – 27 Nov': 'Look into it @jonas due:2026-11-27',
      'Look into it @jonas !2026-11-27': 'Look into it @jonas due:2026-11-27',
      'Look into it @jonas due=2026-11-27': 'Look into it @jonas due:2026-11-27',
      'Look into it @jonas due:[[2026-11-27]]': 'Look into it @jonas due:2026-11-27',
      'Look into it @jonas due:11-27': 'Look into it @jonas due:2026-11-27',
      'Look into it @jonas (by the end of the week)': 'Look into it @jonas due:2026-11-27',
      'Relire @jonas avant vendredi': 'Relire @jonas due:2026-11-27',
      'Relire @jonas, d’ici la fin du mois': 'Relire @jonas, due:2026-11-30',
    }))
      assert.deepEqual(mended(MEETING, note(written)), [note(better)], written);
    for (const none of [
      'Stand by for the call',
      'Ask (Someone)',
      'Ask them (later)',
      'Read (first half) and (last quarter)',
      'Read for 31 Dec 99 problems',
      'Retry: look into it',
      '@nadia: ask Jonas',
      'by then',
      'Read (1/2), (1.13), (2026), (Nov 2026), (may) and the log of 2026-11-20',
      'Drop the Jonas-branch',
    ])
      assert.equal(placeOf(MEETING, note(none)).snapshot.problems.get(MEETING), undefined, none);
    for (const sign of ['[/]', '[]', '[>]', '☐', '[  ]', '\\[ ]'])
      assert.deepEqual(mended(MEETING, note('a').replace('[ ]', sign)), [note('a')], sign);
    for (const sign of ['[ x ]', '[x ]', '☑'])
      assert.deepEqual(mended(MEETING, note('a').replace('[ ]', sign)), [note('a').replace('[ ]', '[x]')], sign);
    for (const start of ['-[ ] a', '- [ ]a', '[ ] a', '• [ ] a', '– [ ] a', '1.[ ] a'])
      assert.deepEqual(mended(MEETING, note('a').replace('- [ ] a', start)), [note('a')], start);
    for (const none of ['- [x](x.md)', '- [/home/x](x.md)', '```\n[ ] a\n```', '- [x]: no box', 'see [ ] here'])
      assert.equal(
        placeOf(MEETING, note('a').replace('- [ ] a', none)).snapshot.problems.get(MEETING),
        undefined,
        none,
      );
    assert.deepEqual(mended(MEETING, note('a').replace('[ ]', '\\[x]')), [note('a').replace('[ ]', '[x]')]);
    assert.deepEqual(mended(MEETING, note('a').replace('[ ]', '[]')), [note('a')]);
  });

  it('know what states are called elsewhere', () => {
    for (const [written, status] of Object.entries({
      done: 'reached',
      Completed: 'reached',
      achieved: 'reached',
      closed: 'reached',
      'in progress': 'active',
      'on-hold': 'paused',
      blocked: 'paused',
      cancelled: 'dropped',
      abandonné: 'dropped',
      abandonnée: 'dropped',
      obsolete: 'dropped',
      Bloquée: 'paused',
      'mise en pause': 'paused',
      atteints: 'reached',
      'completed!': 'reached',
      validée: 'reached',
      'pas commencé': 'active',
      'en cours': 'active',
    }))
      assert.deepEqual(mended(GOAL, `outcome: A\nstatus: ${written}\n`), [`outcome: A\nstatus: ${status}\n`], written);
    for (const [written, status] of Object.entries({ done: 'held', scheduled: 'planned', reporté: 'postponed' }))
      assert.deepEqual(mended(MEETING, `---\ndate: 2026-11-24\nstatus: ${written}\n---\n`), [
        `---\ndate: 2026-11-24\nstatus: ${status}\n---\n`,
      ]);
  });

  it('offer the values that may be meant', () => {
    assert.deepEqual(mended(GOAL, 'outcome: A\nstatus: activ\n'), ['outcome: A\nstatus: active\n']);
    assert.deepEqual(mended(GOAL, 'outcome: A\nstatus: zzz\n').length, 3);
    assert.deepEqual(mended(PLAN, plan({ meetingMinutes: '200' })), [plan({ meetingMinutes: '180' })]);
    assert.deepEqual(mended(PLAN, plan({ meetingMinutes: '"30 min"' })), [plan({ meetingMinutes: '30' })]);
    assert.deepEqual(mended(PLAN, plan({ mentor: 'Nadia' })), [plan({ mentor: 'nadia' })]);
    assert.deepEqual(
      mended(PLAN, plan({ channels: 'Chat' })),
      [plan({ channels: '[Chat]' })].map(() => mended(PLAN, plan({ channels: 'Chat' }))[0]),
    );
    assert.deepEqual(mended(GOAL, 'outcome: 2026\n'), ['outcome: "2026"\n']);
    assert.deepEqual(mended(GOAL, 'outcome: A\nwhy: ""\n'), ['outcome: A\n']);
    assert.deepEqual(mended(PLAN, plan({ rhythm: '{ everyWeeks: 2, first: 2026-09-29, time: "9:30" }' })), [
      plan({ rhythm: '{ everyWeeks: 2, first: 2026-09-29, time: "09:30" }' }),
    ]);
  });

  it('keep one of two equal keys', () => {
    const text = 'outcome: A\nwhy: |\n  One\n  Two\ndue: 2026-12-01\nwhy: Three # not it\n';
    assert.deepEqual(mended(GOAL, text), [
      'outcome: A\nwhy: |\n  One\n  Two\ndue: 2026-12-01\n',
      'outcome: A\ndue: 2026-12-01\nwhy: Three # not it\n',
    ]);
  });

  it('keep one of two equal keys wherever they stand, and nothing else goes', () => {
    const steps = (own: string) => `outcome: A\nsteps:\n  - {id: a, ${own}}\n  - {id: d, text: e}\n`;
    assert.deepEqual(mended(GOAL, steps('text: b, text: c')), [steps('text: b'), steps('text: c')]);
    const ifThen = (own: string) => `outcome: A\nifThen: {if: a, ${own}} # so\n`;
    assert.deepEqual(mended(GOAL, ifThen('then: b, then: c')), [ifThen('then: b'), ifThen('then: c')]);
    assert.deepEqual(mended(GOAL, '{outcome: A, why: B, why: C}\n'), [
      '{outcome: A, why: B}\n',
      '{outcome: A, why: C}\n',
    ]);
    assert.deepEqual(mended(GOAL, 'outcome: A\nsteps:\n  - text: a\n    id: one\n    text: b\n'), [
      'outcome: A\nsteps:\n  - text: a\n    id: one\n',
      'outcome: A\nsteps:\n  - id: one\n    text: b\n',
    ]);
    assert.deepEqual(fixed(GOAL, 'outcome: A\nwhy: &a B\nwhy: C\nreason: *a\n'), {
      'Keep the first “why”': 'outcome: A\nwhy: &a B\nreason: *a\n',
    });
  });

  it('keep one of three equal keys', () => {
    const text = 'outcome: A\nwhy: B\nwhy: C\nwhy: D\n';
    assert.match(placeOf(GOAL, text).snapshot.problems.get(GOAL)![0]!.message, /3 times/);
    assert.deepEqual(
      Object.values(fixed(GOAL, text)),
      ['B', 'C', 'D'].map(why => `outcome: A\nwhy: ${why}\n`),
    );
  });

  it('offer a near goal in the order of goals, and take away an address that is somebody else’s', () => {
    assert.deepEqual(mended(PLAN, `${plan({})}goalOrder: [service, test]\n`), [
      `${plan({})}goalOrder: [service, tests]\n`,
    ]);
    assert.deepEqual(mended(PLAN, `${plan({})}goalOrder:\n  - test # first\n`), [
      `${plan({})}goalOrder:\n  - tests # first\n`,
    ]);
    const person = 'name: Jonas\nemails:\n  - jonas@example.org\n  - Nadia@Example.org # hers\n';
    assert.deepEqual(mended('people/jonas.yaml', person), ['name: Jonas\nemails:\n  - jonas@example.org\n']);
  });

  it('give one of two equal ids another name', () => {
    assert.deepEqual(
      mended(GOAL, 'outcome: A\nsteps:\n  - id: a # first\n    text: A\n  - id: a # second\n    text: B\n'),
      ['outcome: A\nsteps:\n  - id: a # first\n    text: A\n  - id: a-2 # second\n    text: B\n'],
    );
  });

  it('end a merge conflict by either side or both', () => {
    const text =
      'outcome: A\n<<<<<<< HEAD\nwhy: One\n||||||| base\nwhy: Old\n=======\ndue: 2026-12-01\n>>>>>>> theirs\nstatus: active\n';
    assert.deepEqual(fixed(GOAL, text), {
      'Keep this side: HEAD': 'outcome: A\nwhy: One\nstatus: active\n',
      'Keep the other side: theirs': 'outcome: A\ndue: 2026-12-01\nstatus: active\n',
      'Keep both sides': 'outcome: A\nwhy: One\ndue: 2026-12-01\nstatus: active\n',
    });
    const note = '---\ndate: 2026-11-24\n---\nA\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> x\n';
    assert.equal(mended(MEETING, note)[2], '---\ndate: 2026-11-24\n---\nA\nB\nC\n');
  });

  it('end what is left of a conflict, and keep a heading of the side that is kept', () => {
    assert.deepEqual(fixed(GOAL, 'outcome: A\nwhy: 1\n=======\ndue: 2026-12-01\n>>>>>>> x\n'), {
      'Remove the lines that git left': 'outcome: A\nwhy: 1\ndue: 2026-12-01\n',
    });
    const note = (body: string) => `---\ndate: 2026-11-24\n---\n${body}`;
    assert.deepEqual(mended(MEETING, note('Title\n=======\n\nA\n=======\nB\n>>>>>>> x\n')), [
      note('Title\n=======\n\nA\nB\n'),
    ]);
    const titled = note('<<<<<<< HEAD\nA\n=======\nTitle\n=======\n>>>>>>> x\n');
    assert.equal(fixed(MEETING, titled)['Keep the other side: x'], note('Title\n=======\n'));
  });

  it('put a text in quotation marks that can’t stand without', () => {
    const quoted: Readonly<Record<string, string>> = {
      'Learn: to test': '"Learn: to test"',
      '@jonas helps': '"@jonas helps"',
      '%50 faster': '"%50 faster"',
      '`retry` works': '"`retry` works"',
      '*important* thing': '"*important* thing"',
      '"Slow" tests gone': '\'"Slow" tests gone\'',
      '"C:\\dir"': "'C:\\dir'",
      "'it's'": '"it\'s"',
      '- so': '"- so"',
      '? what': '"? what"',
      '> text': '"> text"',
      '[x] done': '"[x] done"',
      '[x]': '"[x]"',
      'Learn: it # really': '"Learn: it" # really',
      'Learn: to\n  test': '"Learn: to test"',
    };
    for (const [written, meant] of Object.entries(quoted)) {
      assert.deepEqual(mended(GOAL, `outcome: ${written}\nwhy: B\n`), [`outcome: ${meant}\nwhy: B\n`]);
      if (written.startsWith('[x]')) continue;
      const step = (text: string) => `outcome: A\nsteps:\n  - id: a\n    text: ${text.replace('\n', '\n    ')}\n`;
      assert.deepEqual(mended(GOAL, step(written)), [step(meant)]);
    }
  });

  it('close a quotation mark, at the text that it begins', () => {
    const text = 'outcome: "A\nwhy: B\nstatus: active\n';
    assert.equal(placeOf(GOAL, text).snapshot.problems.get(GOAL)![0]!.range.startLine, 0);
    assert.deepEqual(mended(GOAL, text), [text.replace('A', 'A"')]);
  });

  it('move a line to where the others of its block stand', () => {
    assert.deepEqual(mended(GOAL, 'outcome: A\n why: B\n due: 2026-12-01\n'), [
      'outcome: A\nwhy: B\ndue: 2026-12-01\n',
    ]);
    assert.deepEqual(mended(GOAL, 'outcome: A\nsteps:\n  - id: a\n   text: b\n'), [
      'outcome: A\nsteps:\n  - id: a\n    text: b\n',
    ]);
    for (const text of ['outcome: A\n why: B\n', 'outcome: A\nsteps:\n  - id: a\n   text: b\n']) {
      const [problem] = placeOf(GOAL, text).snapshot.problems.get(GOAL)!;
      assert.match(problem!.message, /indented/);
      assert.equal(problem!.range.startLine, text.split('\n').length - 2);
    }
  });

  it('put what is missing before and behind the keys of a note', () => {
    assert.deepEqual(fixed(MEETING, '\n\n---\ndate: 2026-11-24\n---\n'), {
      'Remove the empty lines': '---\ndate: 2026-11-24\n---\n',
    });
    assert.deepEqual(mended(MEETING, '---\ndate: 2026-11-24\n\n# Notes\n\nWho: me\n'), [
      '---\ndate: 2026-11-24\n---\n\n# Notes\n\nWho: me\n',
    ]);
    assert.deepEqual(
      mended(ENTRY, '---\nkind: thanks\n\nauthor: jonas\ncreated: 2026-11-03T10:00:00+01:00\nWords, all.'),
      ['---\nkind: thanks\n\nauthor: jonas\ncreated: 2026-11-03T10:00:00+01:00\n---\nWords, all.'],
    );
    assert.deepEqual(mended(MEETING, '---\ndate: 2026-11-24'), ['---\ndate: 2026-11-24\n---\n']);
  });

  it('know what the name of a file tells', () => {
    const meeting = 'plans/p/meetings/2026-12-08.md';
    const entry = 'plans/p/journal/2026-11-05-decision-clock-b7w2m4zd.md';
    assert.deepEqual(mended(meeting, ''), ['---\ndate: 2026-12-08\n---\n\n']);
    assert.deepEqual(mended(meeting, '---\nstatus: held\n---\n'), ['---\nstatus: held\ndate: 2026-12-08\n---\n']);
    assert.match(
      mended(entry, '')[0]!,
      /^---\nkind: decision\nauthor: jonas\ncreated: 2026-11-05T12:00:00\+01:00\n---/,
    );
    assert.deepEqual(
      Object.keys(fixed(ENTRY, '---\nauthor: jonas\ncreated: 2026-11-05T12:00:00+01:00\n---\n')).length,
      6,
    );
    const people = ['jonas', 'nadia', 'amina', 'zoe'];
    const others = placeOf(ENTRY, '---\nkind: thanks\ncreated: 2026-11-05T12:00:00+01:00\n---\n');
    const snapshot = {
      ...others.snapshot,
      people: new Map(people.sort().map(id => [id, { id, name: id, emails: [] }])),
    };
    const [problem] = snapshot.problems.get(ENTRY)!;
    assert.deepEqual(
      fixesOf({ ...others, snapshot }, problem!).map(({ title }) => title),
      ['Add “author: jonas”', 'Add “author: nadia”'],
    );
  });

  it('offer what is meant by values of another form', () => {
    const goal = (own: string) => `outcome: A\n${own}\n`;
    assert.equal(mended(GOAL, goal('due: 2026-12-01T00:00:00'))[0], goal('due: 2026-12-01'));
    assert.equal(mended(GOAL, goal('due: 20261201'))[0], goal('due: 2026-12-01'));
    assert.deepEqual(mended(GOAL, goal('steps: foo')), [goal('steps:\n  - id: foo\n    text: foo')]);
    assert.deepEqual(mended(GOAL, goal('steps:\n  - Write a test')), [
      goal('steps:\n  - id: write-a-test\n    text: Write a test'),
    ]);
    assert.match(
      placeOf(GOAL, goal('steps:\n  - Write a test')).snapshot.problems.get(GOAL)![0]!.message,
      /“id:”.*“text:”/,
    );
    const entry = (created: string) => `---\nkind: thanks\nauthor: jonas\ncreated: ${created}\n---\n`;
    assert.equal(mended(ENTRY, entry('2026-02-30T10:00:00+01:00'))[0], entry('2026-02-28T10:00:00+01:00'));
    const note = (own: string) => `---\ndate: 2026-11-24\n${own}`;
    assert.deepEqual(mended(MEETING, note('time: 18\n---\n')), [note('time: "18:00"\n---\n')]);
    assert.deepEqual(mended(MEETING, note('---\n- [ ] Write due:2026-12-1. @jonas\n')), [
      note('---\n- [ ] Write due:2026-12-01 @jonas\n'),
    ]);
    const person = (emails: string) => `name: X\nemails:${emails}\n`;
    assert.deepEqual(mended('people/x.yaml', person(' a@b.c, d@e.f')), [person('\n  - a@b.c\n  - d@e.f')]);
    assert.deepEqual(mended('people/x.yaml', person(' [""]')), [person(' []')]);
    assert.deepEqual(mended('people/x.yaml', person('\n  - a@b.c\n  -')), [person('\n  - a@b.c')]);
  });

  it('change a misspelt key, and leave one alone that is somebody’s own', () => {
    assert.equal(mended(GOAL, 'outcom: A\n')[0], 'outcome: A\n');
    assert.equal(mended(GOAL, 'Outcome: A # so\n')[0], 'outcome: A # so\n');
    assert.deepEqual(fixed(GOAL, 'outcome: A\nstauts: pausd\n'), {
      'Change the key to “status”': 'outcome: A\nstatus: pausd\n',
    });
    assert.deepEqual(mended(GOAL, 'outcome: A\nsteps:\n  - {id: a, text: B, dome: 2026-12-01}\n'), [
      'outcome: A\nsteps:\n  - {id: a, text: B, done: 2026-12-01}\n',
    ]);
  });

  it('put words in quotation marks that are lost', () => {
    for (const [written, meant] of [
      ['Fix bug #12', '"Fix bug #12"'],
      ['!important thing', '"!important thing"'],
      ['&c. thing', '"&c. thing"'],
      ['#12 is slow', '"#12 is slow"'],
    ]) {
      assert.deepEqual(mended(GOAL, `outcome: A\nwhy: ${written}\ndue: 2026-12-01\n`), [
        `outcome: A\nwhy: ${meant}\ndue: 2026-12-01\n`,
      ]);
      if (written!.startsWith('#')) continue;
      const person = (offer: string) => `name: X\nmentor:\n  offers:\n    - ${offer}\n    - B\n`;
      assert.deepEqual(mended('people/x.yaml', person(written!)), [person(meant!)]);
    }
  });

  it('sort days, each with the remarks at it', () => {
    const dates = '  # third\n  - 2027-02-01\n  # first\n  - 2026-11-01\n  - 2026-12-01 # second\n';
    assert.deepEqual(mended(PLAN, `${plan({})}reviewDates:\n${dates}`), [
      `${plan({})}reviewDates:\n  # first\n  - 2026-11-01\n  - 2026-12-01 # second\n  # third\n  - 2027-02-01\n`,
    ]);
    assert.deepEqual(mended(PLAN, `${plan({})}keepInTouchDates: [2027-05-01, 2027-04-01]\n`), [
      `${plan({})}keepInTouchDates: [2027-04-01, 2027-05-01]\n`,
    ]);
    const pauses = (...days: string[]) =>
      plan({
        rhythm: `\n  everyWeeks: 2\n  first: 2026-09-29\n  pauses:\n${days.map(day => `    - from: ${day}\n      to: ${day}`).join('\n')}`,
      });
    assert.deepEqual(mended(PLAN, pauses('2026-12-01', '2026-11-01', '2026-10-01')), [
      pauses('2026-10-01', '2026-11-01', '2026-12-01'),
    ]);
  });

  it('rename a file that its name keeps from being read, where the new name is free', () => {
    const renames = (file: string, text = '') => {
      const place = placeOf(file, text);
      return (place.snapshot.problems.get(file) ?? [])
        .flatMap(problem => fixesOf(place, problem))
        .map(({ rename }) => `${rename?.from} → ${rename?.to}`);
    };
    assert.deepEqual(renames('people/Max.yaml', 'name: Max\n'), ['people/Max.yaml → people/max.yaml']);
    assert.deepEqual(renames('people/max.yml'), ['people/max.yml → people/max.yaml']);
    assert.deepEqual(renames('people/Zoë B.YAML'), ['people/Zoë B.YAML → people/zoe-b.yaml']);
    assert.deepEqual(renames('people/jonas.yml'), [], 'there is one');
    assert.deepEqual(renames('plans/Q/plan.yaml'), ['plans/Q → plans/q']);
    assert.deepEqual(renames('people', 'x'), ['people → people.txt']);
  });

  it('put spaces in the place of tabs', () => {
    assert.deepEqual(mended(GOAL, 'outcome: A\nsteps:\n  - id: a\n\ttext: B\n'), [
      'outcome: A\nsteps:\n  - id: a\n    text: B\n',
    ]);
    const quoted = (path: string) =>
      `---\nkind: thanks\nauthor: jonas\ncreated: 2026-11-03T10:00:00+01:00\ncode:\n  quote: |\n    a\n    \treturn\n  path: ${path}\n  start: 1\n  end: 2\n---\n`;
    assert.deepEqual(mended(ENTRY, quoted('x: y')), [quoted('"x: y"')]);
    assert.deepEqual(mended(ENTRY, quoted('x').replace('  start', '\tstart')), [quoted('x')]);
    assert.deepEqual(mended(GOAL, 'outcome: A\nsteps:\n\t- id: a\n\t  text: B\n'), [
      'outcome: A\nsteps:\n  - id: a\n    text: B\n',
    ]);
  });
});
