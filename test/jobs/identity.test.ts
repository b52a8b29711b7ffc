import assert from 'node:assert/strict';
import { overviewOf, peopleWith, personOf } from '../../src/domain/overview/overviewOf';
import { Library } from '../../src/jobs/library/library';
import { applyUpgrade, planUpgrade } from '../../src/jobs/migrate';
import { claimIdentity, whoAmI } from '../../src/jobs/whoAmI';
import { aPerson, aPlan, aPlanRecords, aSnapshot } from '../support/builders';
import { fakePorts, TODAY } from '../support/fakePorts';
import { MemoryFiles } from '../support/memoryFiles';

const FILES = {
  'people/ines.yaml': 'name: Inès\nemails:\n  - ines@example.org\n  - Ines@Work.example\n',
  'people/noor.yaml': 'name: Noor\nemails:\n  - noor@example.org\n  - both@example.org\n',
  'people/rémi.yaml': 'name: no id\n',
  'people/remi.yaml': 'name: Rémi\nemails:\n  - both@example.org\n',
};

async function whoIs(email: string | undefined) {
  const ports = {
    ...fakePorts({ files: new MemoryFiles(FILES) }),
    author: { identity: () => Promise.resolve({ name: undefined, email }) },
  };
  return whoAmI(ports, new Library(ports.files));
}

describe('who is at the keyboard', () => {
  it('is the one person who has the address, by any of their addresses and in any case', async () => {
    for (const email of ['ines@example.org', 'INES@work.EXAMPLE', ' ines@example.org ']) {
      assert.deepEqual(await whoIs(email), { kind: 'known', person: { id: 'ines', name: 'Inès' } });
    }
  });

  it('is nobody where no one has the address, or nobody has set one', async () => {
    assert.deepEqual(await whoIs('who@example.org'), { kind: 'unknown-author', email: 'who@example.org' });
    assert.deepEqual(await whoIs(undefined), { kind: 'unknown-author', email: undefined });
    assert.deepEqual(await whoIs(''), { kind: 'unknown-author', email: '' });
  });

  it('is nobody where two have it: nothing is signed with another’s name', async () => {
    assert.deepEqual(await whoIs('both@example.org'), { kind: 'unknown-author', email: 'both@example.org' });
    const people = new Map([
      ['a', aPerson({ id: 'a', emails: ['x@y'] })],
      ['b', aPerson({ id: 'b', emails: ['X@Y'] })],
    ]);
    assert.deepEqual(
      peopleWith(people, 'x@y').map(({ id }) => id),
      ['a', 'b'],
    );
    assert.equal(personOf(people, 'x@y'), undefined);
  });

  it('is remembered in their file, once', async () => {
    const ports = fakePorts({ files: new MemoryFiles(FILES), email: 'new@example.org' });
    const library = new Library(ports.files);
    await library.load();
    assert.equal((await claimIdentity(ports, library, { person: 'ines', email: 'new@example.org' })).kind, 'done');
    assert.deepEqual(await whoAmI(ports, library), { kind: 'known', person: { id: 'ines', name: 'Inès' } });
    assert.equal((await claimIdentity(ports, library, { person: 'ines', email: 'new@example.org' })).kind, 'nothing');
  });

  it('is remembered beside the address that stands under its name of an older format', async () => {
    const file = 'people/a.yaml';
    const files = new MemoryFiles({
      'mentorship.yaml': 'format: 0\n',
      [file]: 'name: A # me\nemail: a@old.org # since ever\n',
    });
    const ports = fakePorts({ files, email: 'a@new.org' });
    const library = new Library(files);
    assert.equal((await claimIdentity(ports, library, { person: 'a', email: 'a@new.org' })).kind, 'done');
    assert.equal(files.texts.get(file), 'name: A # me\nemails: [a@old.org, a@new.org] # since ever\n');
    assert.deepEqual(library.snapshot.people.get('a')?.emails, ['a@old.org', 'a@new.org']);
    assert.equal((await applyUpgrade(ports, library, await planUpgrade(ports, library))).kind, 'done');
    assert.deepEqual(library.snapshot.people.get('a')?.emails, ['a@old.org', 'a@new.org']);
  });

  it('may be mentor here and mentee there', () => {
    const people = ['jonas', 'maria', 'sam'].map(id => aPerson({ id }));
    const plans = [
      aPlan({ id: 'one', mentor: 'maria', mentee: 'jonas' }),
      aPlan({ id: 'two', mentor: 'jonas', mentee: 'sam' }),
      aPlan({ id: 'three', mentor: 'maria', mentee: 'sam' }),
    ].map(plan => aPlanRecords({ plan }));
    const shown = overviewOf(aSnapshot({ people, plans }), { today: TODAY, email: 'jonas@example.org' }).plans;
    assert.deepEqual(
      shown.map(({ id, role }) => [id, role]),
      [
        ['one', 'mentee'],
        ['three', 'reader'],
        ['two', 'mentor'],
      ],
    );
  });
});
