import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { renderAgenda } from '../../../src/domain/agenda/layout/render';
import { appendAction, appendOutcome, setMeetingKeys } from '../../../src/domain/meetings/noteEdit';
import { readRecord } from '../../../src/domain/records/read';
import type { Meeting } from '../../../src/domain/records/meeting';
import { applyEdits } from '../../../src/domain/text/textEdit';
import { held } from '../../support/held';
import { CASES } from '../agenda/cases';

const NOTE = renderAgenda(CASES['normal']!());
const meetingOf = (text: string): Meeting => {
  const read = readRecord('plans/jonas/meetings/2026-11-24.md', text);
  assert.ok(read?.record?.kind === 'meeting', JSON.stringify(read?.problems));
  return read.record.value;
};
const act = (text: string, words: string, language: 'en' | 'fr' = 'en') =>
  applyEdits(
    text,
    appendAction(text, { text: words, owner: 'jonas', due: '2026-12-01', goal: 'queues' }, language) ??
      assert.fail('no edit'),
  );

describe('a new action in a note', () => {
  it('stands below the others', () => {
    const one = act(NOTE, 'Write the retry test');
    const [words, comment = ''] = NOTE.split(/^(?=<!-- mentorship-offered)/m);
    const lines = `${words}- [ ] Write the retry test @jonas due:2026-12-01 #queues\n`;
    assert.equal(one, `${lines}\n${comment}`);
    assert.equal(act(one, 'And another'), `${lines}- [ ] And another @jonas due:2026-12-01 #queues\n\n${comment}`);
  });
  it('is found again as it was given', () => {
    const { actions } = meetingOf(act(NOTE, '  Write\n it '));
    assert.deepEqual(
      actions.map(({ text, owner, due, goal, done }) => ({ text, owner, due, goal, done })),
      [{ text: 'Write it', owner: 'jonas', due: '2026-12-01', goal: 'queues', done: false }],
    );
  });
  it('stands under its heading in whatever language and place, before what follows', () => {
    const text = '---\ndate: 2026-11-24\n---\n# A\n\n## Actions\n\n- [x] Old\n  and on\n\n## Mood\nfine\n';
    assert.equal(
      act(text, 'New', 'fr'),
      text.replace('  and on\n', '  and on\n- [ ] New @jonas due:2026-12-01 #queues\n'),
    );
  });
  it('gets a heading where there is none', () => {
    assert.equal(
      act('---\ndate: 2026-11-24\n---\n', 'New'),
      '---\ndate: 2026-11-24\n---\n\n## Actions\n\n- [ ] New @jonas due:2026-12-01 #queues\n'.replace(
        '---\n\n## ',
        '---\n\n## ',
      ),
    );
    assert.ok(
      act('---\ndate: 2026-11-24\n---\nWords', 'New').endsWith(
        '---\nWords\n\n## Actions\n\n- [ ] New @jonas due:2026-12-01 #queues\n',
      ),
    );
  });
  it('keeps the blanks at the end of the note, which may mean something', () => {
    for (const body of ['Words  ', 'Words  \n', 'Words\n\n\n', 'Words\n   ', '\tcode\t']) {
      const after = act(`---\ndate: 2026-11-24\n---\n${body}`, 'New');
      assert.ok(after.startsWith(`---\ndate: 2026-11-24\n---\n${body}`), JSON.stringify(after));
      assert.deepEqual(
        meetingOf(after).actions.map(({ text }) => text),
        ['New'],
      );
    }
    assert.ok(
      act('---\ndate: 2026-11-24\n---\nWords  \n', 'New').endsWith(
        'Words  \n\n## Actions\n\n- [ ] New @jonas due:2026-12-01 #queues\n',
      ),
    );
  });
  it('is one even where somebody has left a fence or a remark open', () => {
    const head = '---\ndate: 2026-11-24\n---\n';
    for (const body of [
      'Words\n\n```ts\nopen();\n',
      'Words\n\n~~~~\nopen();',
      '<!-- remark\n\n- [ ] none\n',
      '## Actions\n\n- [x] Old\n\n```\nopen\n',
      '## Actions\n\n<!--\nopen\n',
      '<!--\n## Actions\n\n- [ ] none\n-->\n\nWords\n',
      '```\n## Actions\n',
      '- item\n\n  ```\n  open\n',
      '> ```\n> open\n',
      '<script>\nopen\n',
      '<div>\nopen',
      '- [ ] a\n  <!-- open\n',
    ]) {
      const text = head + body;
      const after = act(text, 'New');
      const [before, now] = [meetingOf(text).actions, meetingOf(after).actions];
      assert.deepEqual(now.filter(({ text: words }) => words === 'New').length, 1, after);
      assert.equal(now.length, before.length + 1, after);
    }
    assert.equal(
      act(`${head}Words\n\n\`\`\`ts\nopen();\n`, 'New'),
      `${head}Words\n\n## Actions\n\n- [ ] New @jonas due:2026-12-01 #queues\n\n\`\`\`ts\nopen();\n`,
    );
    assert.match(
      applyEdits(`${head}<!-- x\n`, appendOutcome(`${head}<!-- x\n`, 'Good', 'en') ?? []),
      /---\n\n## Notes\n\n\*\*What came of it:\*\* Good\n\n<!-- x\n$/,
    );
  });
  it('is not written into a note that git left in a conflict', () => {
    const text =
      '---\ndate: 2026-11-24\n---\n\n## Actions\n\n<<<<<<< HEAD\n- [ ] Mine\n=======\n- [ ] Theirs\n>>>>>>> theirs\n';
    assert.equal(appendAction(text, { text: 'New' }, 'en'), undefined);
    assert.equal(appendOutcome(text, 'Good', 'en'), undefined);
    const shown = text.replace('<<<<<<<', '```\n<<<<<<<').replace('theirs\n', 'theirs\n```\n');
    assert.deepEqual(
      meetingOf(act(shown, 'New')).actions.map(({ text: words }) => words),
      ['New'],
    );
  });
  it('keeps every other byte, and is an action, wherever people have written', () => {
    const lines = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }).map(text => text.replace(/[\r\n]/g, ' ')),
        fc.constantFrom(
          '## Actions',
          '- [ ] x',
          '```',
          '<!--',
          '  ',
          '~~~ x',
          '<pre>',
          '  - z',
          '1. n',
          '## Notes (5 min)',
          '',
          '> q',
          '    code',
          '~~~',
          'x  ',
          '<!-- c -->',
          '# Actions',
          '- y',
        ),
      ),
      { maxLength: 12 },
    );
    held(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), fc.boolean(), (body, lineBreak, ended) => {
        const text = ['---', 'date: 2026-11-24', '---', ...body].join(lineBreak) + (ended ? lineBreak : '');
        const edits = appendAction(text, { text: 'Brand new' }, 'en');
        const after = applyEdits(text, edits ?? assert.fail('no edit'));
        assert.ok(edits?.every(({ start, end }) => start === end));
        assert.ok(
          meetingOf(after).actions.some(action => action.text === 'Brand new' && !action.done),
          after,
        );
        let at = 0;
        for (const word of text.split(/\s+/).filter(Boolean)) {
          at = after.indexOf(word, at);
          assert.ok(at >= 0, `lost ${word}`);
          at += word.length;
        }
        assert.equal(after.match(/- \[ \] Brand new/g)?.length, 1);
        if (lineBreak === '\r\n') assert.doesNotMatch(after, /(?<!\r)\n/);
      }),
    );
  });
});

describe('what came of a meeting', () => {
  it('stands at the end of its notes', () => {
    const text = applyEdits(NOTE, appendOutcome(NOTE, 'We test\nthe ack first.', 'en') ?? []);
    assert.match(
      text,
      /\*Jonas writes, and both add to it\.\*\n\n\*\*What came of it:\*\* We test the ack first\.\n\n## Actions\n/,
    );
    assert.match(
      applyEdits(NOTE, appendOutcome(NOTE, 'Bien.', 'fr') ?? []),
      /\*\*Ce qui en est sorti\u00a0:\*\* Bien\.\n/,
    );
  });
  it('is a state with a reason, and no other key changes', () => {
    const text = applyEdits(NOTE, setMeetingKeys(NOTE, { status: 'postponed', reason: 'Maria is ill: "flu"' })!);
    const { status, reason, offered } = meetingOf(text);
    assert.deepEqual([status, reason], ['postponed', 'Maria is ill: "flu"']);
    assert.deepEqual(offered, meetingOf(NOTE).offered);
    assert.equal(setMeetingKeys('no front matter', { status: 'held' }), undefined);
    assert.deepEqual(setMeetingKeys(NOTE, { status: 'planned' }), []);
  });
});
