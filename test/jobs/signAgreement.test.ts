import assert from 'node:assert/strict';
import { agreementStateOf } from '../../src/domain/agreement/state';
import { hashOfText } from '../../src/domain/records/agreement';
import { signAgreement } from '../../src/jobs/agreement';
import { Library } from '../../src/jobs/library/library';
import type { EditResult, FileChange } from '../../src/jobs/ports/ports';
import { fakePorts } from '../support/fakePorts';
import { MemoryFiles } from '../support/memoryFiles';
import { FOLDER } from '../support/writingJobs';

const PATH = 'plans/p/agreement/agreement.md';
const AGREEMENT = `${FOLDER[PATH]}\n* one\n* two *and* more\n`;

/** Files that something else changes while they are saved, as a formatter does. */
class FormattedFiles extends MemoryFiles {
  constructor(private readonly format: (text: string) => string) {
    super({ ...FOLDER, [PATH]: AGREEMENT });
  }

  override async apply(changes: readonly FileChange[]): Promise<EditResult> {
    const result = await super.apply(changes);
    for (const [path, text] of this.texts) this.texts.set(path, this.format(text));
    return result;
  }
}

async function sign(format: (text: string) => string) {
  const files = new FormattedFiles(format);
  const library = new Library(files);
  const outcome = await signAgreement(fakePorts({ files }), library, { plan: 'p' });
  const { agreement } = library.snapshot.plans.get('p')!;
  return { outcome, text: files.texts.get(PATH) ?? '', agreement, state: agreementStateOf({ agreement }) };
}

describe('signing an agreement', () => {
  it('signs what the file holds once a formatter has run', async () => {
    const { outcome, text, agreement, state } = await sign(file =>
      file.replace(/^\* /gm, '- ').replace('*and*', '_and_'),
    );
    assert.deepEqual(outcome, { kind: 'done', path: PATH });
    assert.match(text, /- two _and_ more/);
    assert.equal(agreement?.signatures.mentee?.hash, hashOfText(text));
    assert.deepEqual([state.kind, state.signed], ['unsigned', ['mentee']]);
  });

  it('holds also where a formatter never comes to rest', async () => {
    const { outcome, state } = await sign(file => file.replace(/\n+$/, '\n\n---\n'));
    assert.equal(outcome.kind, 'done');
    assert.deepEqual(state.signed, ['mentee']);
  });

  it('says so where words were changed meanwhile', async () => {
    const { outcome, state } = await sign(file => file.replace('two', 'three'));
    assert.ok(outcome.kind === 'partly');
    assert.deepEqual(outcome.written, [PATH]);
    assert.match(outcome.message, /^While the agreement was saved, its words/);
    assert.deepEqual(state.signedEarlier, ['mentee']);
  });
});
