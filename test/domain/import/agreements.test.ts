import assert from 'node:assert/strict';
import { contextWith, filesOf, imported, leftOf } from './importing';

const PLACES = '---\nsignatures:\n  mentor:\n    person: nadia-k\n  mentee:\n    person: jonas\n---\n\n';

describe('agreements with numbered prompts in bold, imported', () => {
  it('each prompt is a heading with its answer below', () => {
    const text = [
      '# Mentoring agreement',
      '',
      '1. **How often do we meet?** Every two weeks.',
      '2. **What stays between us:**',
      '   Everything.',
      '   - Also names.',
      '',
      '**3. When do we stop?**',
      'In spring.',
      '',
      'Signed: Jonas, 5 January 2026',
      '',
    ].join('\n');
    assert.deepEqual(filesOf(imported({ 'agreement.md': text })), {
      'agreement/agreement.md': [
        `${PLACES}# Mentoring agreement\n`,
        '',
        '## 1. How often do we meet?\n',
        'Every two weeks.',
        '',
        '## 2. What stays between us\n',
        'Everything.',
        '- Also names.',
        '',
        '',
        '## 3. When do we stop?\n',
        'In spring.',
        '',
        'Signed: Jonas, 5 January 2026\n',
      ].join('\n'),
    });
  });

  it('numbered points of a meeting are none', () => {
    const result = imported({ '2026-11-24.md': '1. **Retries**: done\n2. **Queue**: not yet\n' });
    assert.deepEqual(Object.keys(filesOf(result)), ['meetings/2026-11-24.md']);
  });

  it('one that is there stays', () => {
    const text = '1. **How often?** Weekly.\n2. **Where?** Here.\n';
    const result = imported({ 'a.md': text }, contextWith({ 'plans/p/agreement/agreement.md': 'x' }));
    assert.deepEqual([result.files, leftOf(result)], [[], [['agreement', text.trim()]]]);
  });
});
