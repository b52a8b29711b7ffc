// What any `Files` must do. The fake of the unit tests and the real one inside VS Code keep the same promises.
import type { EditResult, FileChange, Files } from '../../src/jobs/ports/ports';
import { equal, ok } from '../support/check';

/** A mentorship folder of its own for one test, and a way to it that goes round `Files`, as another program would. */
export interface FilesUnderTest {
  readonly files: Files;
  /** Writes a file, with the folders that it needs. */
  put(path: string, bytes: Uint8Array): Promise<void>;
  putFolder(path: string): Promise<void>;
  /** Undefined where there is no file. */
  bytesOf(path: string): Promise<Uint8Array | undefined>;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const MARK = '\uFEFF';

/** The edit that replaces one passage of `base` by another text. */
export function edit(path: string, base: string, passage: string, text: string): FileChange {
  const start = base.indexOf(passage);
  ok(start >= 0, `“${passage}” is not in the text`);
  return { kind: 'edit', path, base, edits: [{ start, end: start + passage.length, text }] };
}

const create = (path: string, text: string): FileChange => ({ kind: 'create', path, text });

export function filesContract(make: () => Promise<FilesUnderTest>): void {
  let it_: FilesUnderTest;
  let files: Files;
  const put = (path: string, text: string) => it_.put(path, utf8(text));
  const textOf = async (path: string) => {
    const bytes = await it_.bytesOf(path);
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  };
  const isDone = (result: EditResult) => equal(result, { kind: 'done' });
  const isChanged = (result: EditResult, path: string) => equal(result, { kind: 'changed', path });
  const isUnreadable = async (path: string) => {
    const read = await files.read(path);
    ok(read.kind === 'unreadable' && read.reason.length > 0, `read as ${JSON.stringify(read).slice(0, 80)}`);
  };

  beforeEach(async () => {
    it_ = await make();
    files = it_.files;
  });

  describe('list', () => {
    it('is empty where there is no folder', async () => equal(await files.list(), []));

    it('names every file below the folder, in order, and no folder', async () => {
      await put('b.yaml', 'b');
      await put('plans/p/goals/z.yaml', 'z');
      await put('a.yaml', 'a');
      await it_.putFolder('plans/empty');
      equal(await files.list(), ['a.yaml', 'b.yaml', 'plans/p/goals/z.yaml']);
    });

    it('keeps names as people write them', async () => {
      const names = ['people/zoé müller.yaml', 'people/日本.yaml', 'people/50% #1 & more.yaml', 'people/🙂.yaml'];
      for (const name of names) await put(name, name);
      equal([...(await files.list())].sort(), [...names].sort());
      for (const name of names) equal(await files.read(name), { kind: 'text', text: name });
    });
  });

  describe('read', () => {
    it('says absent for what is not there', async () => {
      equal(await files.read('nobody.yaml'), { kind: 'absent' });
      equal(await files.read('no/where/nobody.yaml'), { kind: 'absent' });
    });

    it('gives line ends, tabs and an absent last line end as they are', async () => {
      for (const text of ['', 'a', 'a\n', 'a\r\nb', 'a\nb\r\nc\rd\n', '\t\u2028é🙂\n\n']) {
        await put('file.md', text);
        equal(await files.read('file.md'), { kind: 'text', text });
      }
    });

    it('leaves a byte order mark out', async () => {
      await put('file.md', `${MARK}a: 1\n`);
      equal(await files.read('file.md'), { kind: 'text', text: 'a: 1\n' });
    });

    it('says why a file is unreadable: not UTF-8, larger than a record is, a folder in its place', async () => {
      await it_.put('latin.yaml', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]));
      await isUnreadable('latin.yaml');
      await it_.put('large.yaml', new Uint8Array(1024 * 1024 + 1).fill(0x61));
      await isUnreadable('large.yaml');
      await it_.put('largest.yaml', new Uint8Array(1024 * 1024).fill(0x61));
      equal((await files.read('largest.yaml')).kind, 'text');
      await it_.putFolder('folder.yaml');
      await isUnreadable('folder.yaml');
    });
  });

  describe('create', () => {
    it('writes files and the folders that they need', async () => {
      isDone(await files.apply([create('a.yaml', 'a: é\n'), create('plans/p/journal/été.md', 'x')]));
      equal(await textOf('a.yaml'), 'a: é\n');
      equal(await textOf('plans/p/journal/été.md'), 'x');
      equal(await files.list(), ['a.yaml', 'plans/p/journal/été.md'], 'nothing else is left there');
    });

    it('never writes over a file, not even an unreadable one or a folder', async () => {
      await put('text.yaml', 'mine');
      await it_.put('latin.yaml', new Uint8Array([0xe9]));
      await put('folder.yaml/inside.md', 'inside');
      for (const path of ['text.yaml', 'latin.yaml', 'folder.yaml'])
        isChanged(await files.apply([create(path, 'new')]), path);
      equal(await textOf('text.yaml'), 'mine');
      equal(await it_.bytesOf('latin.yaml').then(bytes => [...(bytes ?? [])]), [0xe9]);
      equal(await textOf('folder.yaml/inside.md'), 'inside');
    });

    it('writes all or none', async () => {
      await put('third.yaml', 'mine');
      isChanged(
        await files.apply([create('first.yaml', '1'), create('deep/second.yaml', '2'), create('third.yaml', '3')]),
        'third.yaml',
      );
      equal(await files.list(), ['third.yaml']);
      equal(await textOf('third.yaml'), 'mine');
    });

    it('lets one of two win that create the same file at once', async () => {
      const results = await Promise.all(['1', '2'].map(text => files.apply([create('same.yaml', text)])));
      equal(results.map(result => result.kind).sort(), ['changed', 'done']);
      equal(await textOf('same.yaml'), results[0]?.kind === 'done' ? '1' : '2');
      equal(await files.list(), ['same.yaml']);
    });
  });

  describe('edit', () => {
    it('keeps every other byte: line ends of any kind, the byte order mark, no last line end', async () => {
      for (const base of ['a\nX\nb\n', 'a\r\nX\r\nb\r\n', 'a\r\nX\nb\rc', 'X', '\nX', 'é🙂X\u2028\tb  \n\n\n']) {
        for (const mark of ['', MARK]) {
          await put('file.md', mark + base);
          isDone(await files.apply([edit('file.md', base, 'X', 'ÿ: [y]')]));
          equal(await textOf('file.md'), mark + base.replace('X', 'ÿ: [y]'));
        }
      }
    });

    it('makes several edits of one file by the places that they have in its base', async () => {
      const base = 'one\ntwo\nthree\n';
      await put('file.md', base);
      isDone(
        await files.apply([
          {
            kind: 'edit',
            path: 'file.md',
            base,
            edits: [
              { start: 8, end: 13, text: '3' },
              { start: 0, end: 3, text: '1\r\n1' },
              { start: 14, end: 14, text: 'four\n' },
            ],
          },
        ]),
      );
      equal(await textOf('file.md'), '1\r\n1\ntwo\n3\nfour\n');
    });

    it('says changed and leaves the text alone when it has moved on', async () => {
      await put('file.md', 'newer');
      isChanged(await files.apply([edit('file.md', 'older', 'older', 'x')]), 'file.md');
      equal(await textOf('file.md'), 'newer');
    });

    it('says changed when only line ends have moved on: the places would be wrong', async () => {
      await put('file.md', 'a\r\nX\r\n');
      isChanged(await files.apply([edit('file.md', 'a\nX\n', 'X', 'y')]), 'file.md');
      equal(await textOf('file.md'), 'a\r\nX\r\n');
    });

    it('says changed when the file is gone or cannot be read any more', async () => {
      isChanged(await files.apply([edit('file.md', 'a', 'a', 'b')]), 'file.md');
      equal(await files.list(), []);
      await it_.put('file.md', new Uint8Array([0xe9]));
      isChanged(await files.apply([edit('file.md', 'a', 'a', 'b')]), 'file.md');
      equal(await it_.bytesOf('file.md').then(bytes => [...(bytes ?? [])]), [0xe9]);
    });

    it('edits, creates and deletes in one go, or does nothing of it', async () => {
      const changes = [
        edit('one.md', 'one', 'one', '1'),
        edit('two.md', 'two', 'two', '2'),
        create('three.md', '3'),
        { kind: 'delete' as const, path: 'four.md', base: 'four' },
      ];
      await put('one.md', 'one');
      await put('four.md', 'four');
      for (const [text, expected] of [
        ['not two', 'changed'],
        ['two', 'done'],
      ] as const) {
        await put('two.md', text);
        equal((await files.apply(changes)).kind, expected);
        equal(await textOf('one.md'), expected === 'done' ? '1' : 'one');
        equal(await textOf('three.md'), expected === 'done' ? '3' : undefined);
        equal(await textOf('four.md'), expected === 'done' ? undefined : 'four');
      }
      equal(await files.list(), ['one.md', 'three.md', 'two.md']);
    });

    it('lets one of two win that edit the same text at once', async () => {
      await put('file.md', 'a: 1\nb: 1\n');
      const results = await Promise.all(
        ['a', 'b'].map(key => files.apply([edit('file.md', 'a: 1\nb: 1\n', `${key}: 1`, `${key}: 2`)])),
      );
      equal(results.map(result => result.kind).sort(), ['changed', 'done']);
      equal(await textOf('file.md'), results[0]?.kind === 'done' ? 'a: 2\nb: 1\n' : 'a: 1\nb: 2\n');
    });
  });

  describe('delete', () => {
    it('takes the file away if it is as it was', async () => {
      await put('file.md', 'old');
      isChanged(await files.apply([{ kind: 'delete', path: 'file.md', base: 'older' }]), 'file.md');
      equal(await textOf('file.md'), 'old');
      isDone(await files.apply([{ kind: 'delete', path: 'file.md', base: 'old' }]));
      equal(await textOf('file.md'), undefined);
    });
  });
}
