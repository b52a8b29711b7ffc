import assert from 'node:assert/strict';
import { closingNote } from '../../../src/domain/drafts/closingNote';
import { anEntry, aPlanRecords, aSnapshot } from '../../support/builders';

describe('the page that remains', () => {
  it('says what a thank-you was for, with the link to it', () => {
    const records = aPlanRecords({
      entries: [
        anEntry({
          kind: 'thanks',
          author: 'jonas',
          text: 'It opened my eyes.',
          about: 'The talk, https://example.org/t',
        }),
      ],
    });
    const note = closingNote(aSnapshot({ plans: [records] }), records, { isEarly: false }, '2026-11-24', 'en');
    assert.match(note, /\w+ wrote \(\[The talk\]\(https:\/\/example\.org\/t\)\):\n\n> It opened my eyes\./);
  });
});
