import * as assert from 'node:assert/strict';
import type { AgendaFacts } from '../../../../src/domain/agenda/facts/facts';
import {
  keyFingerprint,
  offeredComment,
  readFingerprints,
  textFingerprint,
} from '../../../../src/domain/records/offered';
import { mergeAgenda } from '../../../../src/domain/agenda/merge/mergeAgenda';
import { agendaSections } from '../../../../src/domain/agenda/layout/layout';
import { hashOf } from '../../../../src/domain/text/letterHash';
import { renderAgenda } from '../../../../src/domain/agenda/layout/render';
import { readRecord } from '../../../../src/domain/records/read';
import { applyEdits } from '../../../../src/domain/text/textEdit';
import type { Action } from '../../../../src/domain/records/meeting';
import { aGoal, aMeeting, anAction, anEntry, aReply, aStep, someCode } from '../../../support/builders';
import { factsOf } from '../cases';
import { AGENDA_RUNS, AGENDA_STARTS } from '../../../support/longTexts';

const A = anAction({ text: 'Alpha', due: '2026-11-20' });
const B = anAction({ text: 'Beta', due: '2026-11-21' });
const C = anAction({ text: 'Gamma', due: '2026-11-22' });
const withActions = (...actions: Action[]): AgendaFacts => factsOf({ meetings: [aMeeting({ actions })] });
const refreshed = (text: string, facts: AgendaFacts) => applyEdits(text, mergeAgenda(text, facts) ?? []);
const lineOf = (text: string, part: string) => text.split('\n').find(line => line.includes(part)) ?? `no ${part}`;
/** The word of `offered` for a line. */
const markOf = (key: string, text: string) => keyFingerprint(key) + textFingerprint(text);
/** The comment that remembers these words. */
const commentOf = (marks: string) => `<!-- mentorship-offered: ${marks} -->`;
const COMMENT = /^<!-- mentorship-offered: (.*) -->$/m;
/** As the extension wrote it before there was a comment: all in one key of the front matter. */
const withKey = (text: string, style = (marks: string) => `offered: ${marks}`) => {
  const marks = COMMENT.exec(text)?.[1]?.match(/.{11}/g)?.join(' ') ?? '';
  return text.replace(/\n<!-- mentorship-offered: .* -->\n$/, '').replace(/\n---\n/, `\n${style(marks)}\n---\n`);
};
const bullets = (text: string) =>
  text
    .slice(text.indexOf('# '))
    .split('\n')
    .filter(line => /^\s*- \[/.test(line) && !line.includes('../plan.yaml'));

describe('bringing an agenda up to date', () => {
  it('rewords a line of ours', () => {
    const text = refreshed(renderAgenda(withActions(A)), withActions({ ...A, owner: 'maria' }));
    assert.equal(text, renderAgenda(withActions({ ...A, owner: 'maria' })));
  });
  it('takes away a line of ours when its fact is gone, and adds one behind the others', () => {
    assert.equal(
      refreshed(renderAgenda(withActions(A, B)), withActions({ ...A, done: true }, B)),
      renderAgenda(withActions({ ...A, done: true }, B)),
    );
    assert.equal(refreshed(renderAgenda(withActions(A)), withActions(A, B)), renderAgenda(withActions(A, B)));
  });
  it('goes from a question to facts and back', () => {
    assert.equal(refreshed(renderAgenda(withActions()), withActions(A)), renderAgenda(withActions(A)));
    assert.equal(refreshed(renderAgenda(withActions(A)), withActions()), renderAgenda(withActions()));
  });
  it('leaves a line that somebody altered, ticked or took notes behind', () => {
    for (const by of [' we talked about it', ' ✔', ' ']) {
      const line = lineOf(renderAgenda(withActions(A)), '- [Alpha]');
      const text = renderAgenda(withActions(A)).replace(line, line + by);
      assert.equal(refreshed(text, withActions({ ...A, owner: 'maria' })), text);
      assert.ok(refreshed(text, withActions()).includes(line + by));
    }
  });
  it('knows its lines with another bullet, other escapes and wrapped elsewhere', () => {
    const text = renderAgenda(withActions(A, B, C));
    const restyled = [
      (line: string) => line.replace(/^- /, '* '),
      (line: string) => line.replace(/^- /, '-   '),
      (line: string) => line.replace(/ – /, ' –\n  '),
      (line: string) => line.replace(/^- \[(\w+)/, '+ [$1\\_').replace('\\_', ''),
      (line: string) => line.replace(/\. /g, '\\. ').replace(/ – /, ' \\–\n  ').replaceAll('\\–', '–'),
    ];
    for (const restyle of restyled) {
      const other = text.replace(/^- .*$/gm, line => restyle(line));
      assert.equal(refreshed(other, withActions(A, B, C)), other, 'nothing is new');
      const without = refreshed(other, withActions(A, C));
      assert.ok(!without.includes(B.text), without);
      assert.equal(
        without.split('\n').filter(line => /^\s*[-*+] /.test(line)).length,
        other.split('\n').filter(line => /^\s*[-*+] /.test(line)).length - 1,
      );
    }
  });
  it('does not bring back what somebody deleted', () => {
    const text = renderAgenda(withActions(A, B)).replace(/^- \[Alpha\].*\n/m, '');
    assert.equal(refreshed(text, withActions(A, B)), text);
    assert.deepEqual(
      bullets(refreshed(text, withActions(A, B, C))).map(line => line.slice(3, 7)),
      ['Beta', 'Gamm'],
    );
  });
  it('keeps the order that somebody gave', () => {
    const [a, b] = ['- [Alpha]', '- [Beta]'].map(part => lineOf(renderAgenda(withActions(A, B)), part));
    const text = renderAgenda(withActions(A, B)).replace(`${a}\n${b}`, `${b}\n${a}`);
    const next = refreshed(text, withActions({ ...A, owner: 'maria' }, B, C));
    assert.deepEqual(
      bullets(next).map(line => line.slice(3, 7)),
      ['Beta', 'Alph', 'Gamm'],
    );
    assert.match(lineOf(next, '- [Alpha]'), /Maria/);
  });
  it('follows a section that was moved or renamed, and its lines elsewhere', () => {
    const text = renderAgenda(withActions(A));
    const from = text.indexOf('## Since last time');
    const to = text.indexOf('## The one topic');
    const moved = text.slice(0, from) + text.slice(to).replace('## Notes', `${text.slice(from, to)}## Notes`);
    const next = refreshed(moved, withActions(A, B));
    assert.ok(next.indexOf('[Beta]') > next.indexOf('## Since last time'));
    assert.equal(lineOf(next.slice(next.indexOf('[Alpha]')), '[Beta]').slice(0, 8), '- [Beta]');
    const renamed = text.replace('## Since last time (8 min)', '### What we promised');
    assert.match(refreshed(renamed, withActions(A, B)), /\[Alpha\].*\n- \[Beta\]/);
  });
  it('writes nothing for a section that somebody deleted, until its heading comes back', () => {
    const text = renderAgenda(withActions(A))
      .replace(/## Since last time[^#]*(?=## The one)/, '')
      .replace(/## Since last time.*\n\n.*\n\n/, '');
    assert.ok(!text.includes('## Since'));
    const next = refreshed(text, withActions(A, B));
    assert.equal(next, text);
    const again = refreshed(text.replace('## Notes', '## Since last time\n\n## Notes'), withActions(A, B));
    assert.match(again, /## Since last time\n\n- \[Beta\].*\n\n## Notes/);
  });
  it('does not stand between a line and the notes below it, nor take their line away', () => {
    const line = lineOf(renderAgenda(withActions(A)), '- [Alpha]');
    const noted = renderAgenda(withActions(A)).replace(line, `${line}\n  - said on Monday\n\n    and more\nlazy`);
    assert.match(refreshed(noted, withActions(A, B)), /said on Monday\n\n {4}and more\nlazy?[^]*\[Beta\]/);
    assert.ok(refreshed(noted, withActions()).includes(`${line}\n  - said on Monday`));
  });
  it('adds to a heading that has nothing, or only words, below it', () => {
    const bare = renderAgenda(withActions()).replace(/(## Since last time \(8 min\)\n)\n- .*\n\n/, '$1');
    assert.match(refreshed(bare, withActions(A)), /\(8 min\)\n\n- \[Alpha\].*\n\n## The one topic/);
    const words = bare.replace('(8 min)\n', '(8 min)\nmy words\n\n');
    assert.match(refreshed(words, withActions(A)), /\(8 min\)\n\n- \[Alpha\].*\n\nmy words\n/);
  });
  it('keeps CRLF, a byte order mark and a missing last line break', () => {
    const text = `\ufeff${renderAgenda(withActions(A)).replace(/\n/g, '\r\n')}`;
    assert.equal(refreshed(text, withActions(A, B)), `\ufeff${renderAgenda(withActions(A, B)).replace(/\n/g, '\r\n')}`);
    const cut = renderAgenda(withActions(A)).replace(/(- \[Alpha\].*)\n[^]*/, '$1');
    const next = refreshed(cut, withActions(A, B));
    assert.match(next, /\n- \[Beta\].*\n\n<!-- mentorship-offered: [a-z]+ -->$/);
    assert.equal(lineOf(next, '- [Beta]'), lineOf(renderAgenda(withActions(B)), '- [Beta]'));
  });
  it('does not add what somebody has put there already', () => {
    const text = renderAgenda(withActions()).replace('## Notes\n', '## Notes\n\nSee [mine](2026-11-10.md#alpha).\n');
    assert.ok(!refreshed(text, withActions(A)).includes('- [Alpha]'));
  });
  it('takes nothing inside a code block for its own', () => {
    const line = lineOf(renderAgenda(withActions(A)), '- [Alpha]');
    const text = renderAgenda(withActions(A)).replace(line, `\`\`\`\n${line}\n\`\`\``);
    assert.ok(refreshed(text, withActions()).includes(`\`\`\`\n${line}\n\`\`\``));
  });
  it('leaves a note alone whose front matter it cannot read', () => {
    for (const front of [
      '',
      '---\ndate: 2026-11-24\n',
      '---\noffered: {a: [b]}\n---\n',
      '---\noffered: [a]\n---\n',
      '---\noffered: {}\n  "a": b\n---\n',
      '---\noffered: some words\n---\n',
      '---\noffered: bcdfghjklmn\n  goes on\n---\n',
      '---\noffered: 12\n---\n',
      '---\noffered:\n  a: b\n  "a": c\n---\n',
    ]) {
      assert.equal(mergeAgenda(`${front}## Since last time\n`, withActions(A)), undefined);
    }
  });
  it('leaves a note alone whose comment somebody has altered', () => {
    const text = renderAgenda(withActions(A));
    for (const by of ['bcdfg', '', 'a word -->', '-- >']) {
      const altered = text.replace(/ -->\n$/, `${by}\n`);
      assert.equal(mergeAgenda(altered, withActions(A, B)), undefined, by);
      const problems = readRecord('plans/jonas/meetings/2026-11-24.md', altered)?.problems.map(({ code }) => code);
      assert.deepEqual(problems, ['unreadable-comment'], by);
    }
  });
  it('begins to remember in a note that was written by hand', () => {
    for (const offered of ['', 'offered: {}\n', 'offered:\n', 'offered: ""\n', 'offered: null\n', "'offered': ''\n"]) {
      const text = `---\ndate: 2026-11-24\n${offered}---\n\n## Since last time\n\nWell.\n`;
      const next = refreshed(text, withActions(A));
      const line = lineOf(next, '- [Alpha]');
      assert.equal(
        next,
        `---\ndate: 2026-11-24\n---\n\n## Since last time\n\n${line}\n\nWell.\n\n${commentOf(markOf('2026-11-10.md#alpha', line))}\n`,
      );
      assert.equal(refreshed(next, withActions(A)), next);
    }
  });
  it('keeps the key of before, empty, where somebody has written a comment at it', () => {
    for (const offered of ['offered: {} # none yet', 'offered: "" # none yet']) {
      const text = `---\ndate: 2026-11-24\n${offered}\n---\n\n## Since last time\n`;
      const next = refreshed(text, withActions(A));
      assert.match(next, /^---\ndate: 2026-11-24\noffered: "" # none yet\n---\n/);
      assert.equal(refreshed(next, withActions(A)), next);
    }
  });
  it('writes an empty comment when nothing is left', () => {
    const line = lineOf(renderAgenda(withActions(A)), '- [Alpha]');
    const comment = commentOf(markOf('2026-11-10.md#alpha', line));
    const text = `---\ndate: 2026-11-24\n---\n\n${line}\n\n${comment}\n`;
    const next = refreshed(text, withActions());
    assert.equal(next, `---\ndate: 2026-11-24\n---\n\n\n<!-- mentorship-offered: -->\n`);
    assert.deepEqual(readRecord('plans/jonas/meetings/2026-11-24.md', next)?.problems, []);
  });
  it('keeps what stands behind and below its comment, and writes it in its place', () => {
    const text = renderAgenda(withActions(A, B)).replace(/ -->\n$/, ' --> and this\n\n- my own point\n');
    const next = refreshed(text, withActions({ ...A, owner: 'maria' }, C));
    assert.match(next, /\n<!-- mentorship-offered: [a-z]+ --> and this\n\n- my own point\n$/);
    assert.ok(!next.includes('- [Beta]') && next.includes('- [Gamma]'));
  });
  it('joins what two sides remember where a merge has kept both comments', () => {
    const [one, two] = [withActions(A, B), withActions(A, C)].map(facts => renderAgenda(facts));
    const text = one!.replace(/^- \[Beta\].*\n/m, '') + (COMMENT.exec(two!)?.[0] ?? '') + '\n';
    const next = refreshed(text, withActions(A, B, C, anAction({ text: 'Delta' })));
    assert.deepEqual(
      bullets(next).map(line => line.slice(3, 8)),
      ['Alpha', 'Delta'],
    );
    assert.equal(next.match(/mentorship-offered/g)?.length, 1);
  });
  it('reads what older notes remember in every style of YAML, and moves it to a comment with the first change', () => {
    const text = renderAgenda(withActions(A, B)).replace(/^- \[Beta\].*\n/m, '');
    const styles: readonly [string, (marks: string) => string][] = [
      ['plain', marks => `offered: ${marks}`],
      ['quoted', marks => `offered: "${marks}"`],
      ['folded', marks => `offered: >-\n  ${marks.replace(' ', '\n  ')}`],
      ['on two lines', marks => `offered:\n  ${marks.replace(' ', '\n  ')}`],
      ['of Windows', marks => `'offered'  :   '${marks}'   # mine`],
    ];
    for (const [name, style] of styles) {
      const styled = withKey(text, style);
      assert.equal(refreshed(styled, withActions(A, B)), styled, `nothing is new: ${name}`);
      const next = refreshed(styled, withActions({ ...A, owner: 'maria' }, B, C));
      assert.ok(next.includes('Maria') && next.includes('- [Gamma]') && !next.includes('- [Beta]'), `${name}\n${next}`);
      assert.equal(refreshed(next, withActions({ ...A, owner: 'maria' }, B, C)), next, name);
      assert.equal(next.includes('# mine'), name === 'of Windows');
      assert.equal(/^'?offered'?\s*:/m.test(next), name === 'of Windows');
      assert.match(next, COMMENT);
    }
    const flow = withKey(text, marks => marks).replace(
      /^---\n[^]*?([a-z ]+)\n---\n/,
      '---\n{date: 2026-11-24, status: planned, offered: $1}\n---\n',
    );
    const flowed = refreshed(flow, withActions(A, B, C));
    assert.match(flowed, /^---\n\{date: 2026-11-24, status: planned\}\n---\n/);
    assert.ok(flowed.includes('- [Gamma]') && !flowed.includes('- [Beta]'));
  });
  it('keeps a comment behind the key of before, and other keys', () => {
    const text = withKey(
      renderAgenda(withActions(A, B)),
      marks => `offered: ${marks} # leave this\n# Maria: ours to keep\nmood: "good"`,
    );
    const next = refreshed(text, withActions({ ...A, owner: 'maria' }, C));
    assert.match(next, /^offered: "" # leave this\n# Maria: ours to keep\nmood: "good"\n---\n/m);
    assert.ok(!next.includes('- [Beta]') && next.includes('- [Gamma]'));
  });
  it('takes one line at the end of the note, and none of its front matter', () => {
    const text = renderAgenda(withActions(A, B, C));
    assert.match(text, /\n\n<!-- mentorship-offered: (?:[bcdfghjklmnpqrstvwxz]{11})+ -->\n$/);
    assert.doesNotMatch(text, /^offered:/m);
  });

  describe('of before, when each line was kept by its link', () => {
    /** As the extension wrote it then. */
    const asBefore = (facts: AgendaFacts) =>
      withKey(renderAgenda(facts), () =>
        [
          'offered:',
          ...agendaSections(facts).flatMap(section =>
            section.lines.map(({ key, text }) => `  "${key}": ${hashOf(text)}`),
          ),
        ].join('\n'),
      );

    it('is known as ours, altered and deleted', () => {
      const text = asBefore(withActions(A, B, C))
        .replace(/^- \[Beta\].*\n/m, '')
        .replace(/^(- \[Gamma\].*)$/m, '$1 and more');
      const next = refreshed(text, withActions({ ...A, owner: 'maria' }, B, { ...C, owner: 'maria' }));
      assert.match(lineOf(next, '- [Alpha]'), /Maria/);
      assert.ok(!next.includes('- [Beta]'));
      assert.match(lineOf(next, '- [Gamma]'), /Jonas.* and more$/);
    });
    it('becomes a comment with the first change, and not before', () => {
      const text = asBefore(withActions(A, B));
      assert.equal(refreshed(text, withActions(A, B)), text);
      assert.equal(
        refreshed(text, withActions({ ...A, owner: 'maria' }, B)),
        renderAgenda(withActions({ ...A, owner: 'maria' }, B)),
      );
    });
    it('keeps the comments that somebody wrote between and behind', () => {
      const text = asBefore(withActions(A, B)).replace(/(\n {2}"2026-11-10.md#beta".*)/, '\n  # ours to keep$1 # mine');
      assert.match(refreshed(text, withActions(A)), /^offered: ""\n {2}# ours to keep\n {2}# mine\n---\n/m);
    });
    it('is read as the short form is', () => {
      const facts = withActions(A, B);
      const before = Object.fromEntries(
        agendaSections(facts).flatMap(section => section.lines.map(({ key, text }) => [key, hashOf(text)])),
      );
      assert.equal(offeredComment(readFingerprints(before)), COMMENT.exec(renderAgenda(facts))?.[0]);
    });
  });
  it('knows the headings of the other language', () => {
    const text = renderAgenda({ ...withActions(A), voice: 'fr' });
    assert.match(
      refreshed(text, withActions(A, B)),
      /## Depuis la dernière fois \(8 min\)\n\n- \[Alpha\].*\n- \[Beta\]/,
    );
  });
  it('leaves long lines as they are', () => {
    for (const part of AGENDA_RUNS) {
      for (const before of AGENDA_STARTS) {
        const long = before + part.repeat(100_000);
        const text = renderAgenda(withActions(A)).replace('\noccasion:', `\n${long}\noccasion:`);
        const next = refreshed(`${text}\n${long}\n`, factsOf({ entries: [anEntry({ text: long })] }));
        assert.ok(next.endsWith(`${long}\n`));
      }
    }
  });
  it('handles every kind of fact', () => {
    const parts = (on: boolean): AgendaFacts =>
      factsOf({
        meetings: [aMeeting({ actions: on ? [A] : [] })],
        goals: [aGoal({ steps: on ? [aStep({ done: '2026-11-20' })] : [] })],
        entries: [
          anEntry({ id: 'f' }),
          anEntry({ id: 'c', code: someCode() }),
          anEntry({ id: 'q', kind: 'question' }),
          anEntry({ id: 'p', kind: 'progress' }),
          ...(on ? [] : [aReply('f', { id: 'r' }), aReply('q', { id: 's' })]),
        ],
      });
    const sorted = (text: string) => text.split('\n').sort();
    assert.deepEqual(sorted(refreshed(renderAgenda(parts(true)), parts(false))), sorted(renderAgenda(parts(false))));
    assert.deepEqual(sorted(refreshed(renderAgenda(parts(false)), parts(true))), sorted(renderAgenda(parts(true))));
  });
});
