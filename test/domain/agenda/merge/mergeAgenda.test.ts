import * as assert from 'node:assert/strict';
import type { AgendaFacts } from '../../../../src/domain/agenda/facts/facts';
import {
  keyFingerprint,
  fingerprintsText,
  readFingerprints,
  textFingerprint,
} from '../../../../src/domain/agenda/facts/fingerprints';
import { mergeAgenda } from '../../../../src/domain/agenda/merge/mergeAgenda';
import { agendaSections } from '../../../../src/domain/agenda/layout/layout';
import { hashOf } from '../../../../src/domain/agenda/facts/origin';
import { renderAgenda } from '../../../../src/domain/agenda/layout/render';
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
    assert.ok(refreshed(cut, withActions(A, B)).endsWith(`\n${lineOf(renderAgenda(withActions(B)), '- [Beta]')}`));
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
  it('begins to remember in a note that was written by hand', () => {
    for (const offered of [
      '',
      'offered: {}\n',
      'offered:\n',
      'offered: {} # none yet\n',
      'offered: ""\n',
      'offered: "" # none yet\n',
      'offered: null\n',
      "'offered': ''\n",
    ]) {
      const text = `---\ndate: 2026-11-24\n${offered}---\n\n## Since last time\n\nWell.\n`;
      const next = refreshed(text, withActions(A));
      assert.match(
        next,
        new RegExp(
          `^---\\ndate: 2026-11-24\\n'?offered'?: ['"]?${markOf('2026-11-10.md#alpha', lineOf(next, '- [Alpha]'))}['"]?( # none yet)?\\n---\\n`,
        ),
      );
      assert.match(next, /## Since last time\n\n- \[Alpha\].*\n\nWell\.\n/);
      assert.equal(refreshed(next, withActions(A)), next);
    }
  });
  it('writes an empty text, not an empty key, when nothing is left', () => {
    const line = lineOf(renderAgenda(withActions(A)), '- [Alpha]');
    const text = `---\ndate: 2026-11-24\noffered: ${markOf('2026-11-10.md#alpha', line)}\n---\n\n${line}\n`;
    assert.equal(refreshed(text, withActions()), '---\ndate: 2026-11-24\noffered: ""\n---\n\n');
  });
  it('keeps a comment behind its own words of the front matter, and other keys', () => {
    const text = renderAgenda(withActions(A, B)).replace(
      /^(offered: .*)\n/m,
      '$1 # leave this\n# Maria: ours to keep\nmood: "good"\n',
    );
    const next = refreshed(text, withActions({ ...A, owner: 'maria' }, C));
    assert.match(next, /^offered: [a-z ]+ # leave this\n# Maria: ours to keep\nmood: "good"\n---\n/m);
    assert.ok(!next.includes('- [Beta]') && next.includes('- [Gamma]'));
  });
  it('reads and writes what it remembers in every style of YAML', () => {
    const text = renderAgenda(withActions(A, B)).replace(/^- \[Beta\].*\n/m, '');
    const [, marks = ''] = /^offered: (.*)$/m.exec(text) ?? [];
    const styles: readonly [string, string][] = [
      ['quoted', `offered: "${marks}"`],
      ['folded', `offered: >-\n  ${marks.replace(' ', '\n  ')}`],
      ['on two lines', `offered:\n  ${marks.replace(' ', '\n  ')}`],
      ['of Windows', `'offered'  :   '${marks}'   # mine`],
    ];
    for (const [name, offered] of styles) {
      const styled = text.replace(/^offered: .*$/m, offered);
      const next = refreshed(styled, withActions({ ...A, owner: 'maria' }, B, C));
      assert.ok(next.includes('Maria') && next.includes('- [Gamma]') && !next.includes('- [Beta]'), `${name}\n${next}`);
      assert.equal(refreshed(next, withActions({ ...A, owner: 'maria' }, B, C)), next, name);
      assert.equal(next.includes('# mine'), offered.includes('# mine'));
    }
    const flow = text.replace(/^---\n[^]*?---\n/, `---\n{date: 2026-11-24, status: planned, offered: ${marks}}\n---\n`);
    assert.match(
      refreshed(flow, withActions(A, B, C)),
      /^---\n\{date: 2026-11-24, status: planned, offered: [a-z ]+\}\n---\n/,
    );
    const none = text.replace(/^---\n[^]*?---\n/, '---\n  "date": "2026-11-24"\n---\n');
    assert.match(refreshed(none, withActions(A, B, C)), /^---\n {2}"date": "2026-11-24"\n {2}offered: [a-z ]+\n---\n/);
  });
  it('takes one short line of the front matter', () => {
    const [line = ''] = /^offered: .*$/m.exec(renderAgenda(withActions(A, B, C))) ?? [];
    assert.match(line, /^offered: (?:[bcdfghjklmnpqrstvwxz]{11}(?: |$))+$/);
  });

  describe('of before, when each line was kept by its link', () => {
    /** As the extension wrote it then. */
    const asBefore = (facts: AgendaFacts) =>
      renderAgenda(facts).replace(
        /^offered: .*$/m,
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
    it('becomes short with the first change, and not before', () => {
      const text = asBefore(withActions(A, B));
      assert.equal(refreshed(text, withActions(A, B)), text);
      assert.equal(
        refreshed(text, withActions({ ...A, owner: 'maria' }, B)),
        renderAgenda(withActions({ ...A, owner: 'maria' }, B)),
      );
    });
    it('keeps the comments that somebody wrote between and behind', () => {
      const text = asBefore(withActions(A, B)).replace(/(\n {2}"2026-11-10.md#beta".*)/, '\n  # ours to keep$1 # mine');
      assert.match(refreshed(text, withActions(A)), /^offered: [a-z ]+\n {2}# ours to keep\n {2}# mine\n---\n/m);
    });
    it('is read as the short form is', () => {
      const facts = withActions(A, B);
      const before = Object.fromEntries(
        agendaSections(facts).flatMap(section => section.lines.map(({ key, text }) => [key, hashOf(text)])),
      );
      assert.equal(`offered: ${fingerprintsText(readFingerprints(before))}`, lineOf(renderAgenda(facts), 'offered: '));
    });
  });
  it('knows the headings of the other language', () => {
    const text = renderAgenda({ ...withActions(A), language: 'fr' });
    assert.match(
      refreshed(text, withActions(A, B)),
      /## Depuis la dernière fois \(8 min\)\n\n- \[Alpha\].*\n- \[Beta\]/,
    );
  });
  it('leaves long lines as they are', () => {
    for (const part of AGENDA_RUNS) {
      for (const before of AGENDA_STARTS) {
        const long = before + part.repeat(100_000);
        const text = renderAgenda(withActions(A)).replace('\noffered:', `\n${long}\noffered:`);
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
