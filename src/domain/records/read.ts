import * as l10n from '@vscode/l10n';
import { MAX_YAML } from '../yaml/guard';
import * as yamlMessages from '../yaml/messages';
import type { AnyRecord, ReadRecord } from './anyRecord';
import { FileReading } from './fileReading';
import type { Problem } from './problem';
import { readAnswers, readMarkdownRecord } from './readMarkdown';
import { readYamlRecord } from './readYaml';
import { ID_PATTERN, recordPathOf, type RecordPath } from './recordPath';
import { strayPathOf, type StrayPath } from './strayPath';

/**
 * Reads a record file. Never throws, whatever the text. Undefined for a path where no record can be (see `recordPathOf`
 * and `strayPathOf`).
 */
export function readRecord(
  file: string,
  text: string,
  path: ReadRecord['path'] | undefined = recordPathOf(file) ?? strayPathOf(file),
): ReadRecord | undefined {
  if (!path) return undefined;
  if (path.kind === 'stray') return readStray(file, path);
  const misplaced = ['plan' in path ? path.plan : 'a', 'id' in path ? path.id : 'a'].find(id => !ID_PATTERN.test(id));
  if (misplaced !== undefined) {
    return failed(
      file,
      path,
      'wrong-place',
      l10n.t(
        '“{0}” can’t be the name of a record. Rename the file or folder: lower-case letters a to z, digits and hyphens.',
        misplaced,
      ),
    );
  }
  if (text.length > MAX_YAML) return failed(file, path, 'too-large', yamlMessages.tooLarge());
  const reading = new FileReading(file, text);
  return reading.result(path, recordIn(reading, path));
}

/** For a file whose text can't be had; `reason` is the file system's. */
export function unreadableRecord(file: string, reason: string): ReadRecord | undefined {
  const path = recordPathOf(file);
  return (
    path &&
    failed(
      file,
      path,
      'unreadable',
      l10n.t('This file can’t be read: {0}. Check that it is a text file in UTF-8 and that you may open it.', reason),
    )
  );
}

/** For a link, which could lead anywhere: in the place of a file, or of a folder that records lie in. */
export function linkedRecord(file: string): ReadRecord | undefined {
  const path = recordPathOf(file) ?? strayPathOf(file);
  return (
    path &&
    failed(
      file,
      path,
      'unreadable',
      l10n.t(
        'This is a link, which could lead out of the mentorship folder, so it is not followed. Put the file or folder itself in its place.',
      ),
    )
  );
}

function readStray(file: string, path: StrayPath): ReadRecord | undefined {
  const { rename, reason } = path;
  if (reason !== undefined) return failed(file, path, 'wrong-place', whyNotRead(file, rename, reason), 'warning');
  if (rename === undefined) return undefined;
  const name = rename.slice(rename.lastIndexOf('/') + 1);
  const message =
    recordPathOf(rename) || (name.includes('.') && !name.endsWith('.txt'))
      ? l10n.t('This file is not read, because of its name. Rename it to “{0}”.', name)
      : l10n.t('A folder of this name is needed here. Rename this file or put it elsewhere.');
  return failed(file, path, 'wrong-place', message);
}

function whyNotRead(file: string, rename: string | undefined, reason: NonNullable<StrayPath['reason']>): string {
  if (reason === 'plan')
    return l10n.t(
      'The folder of a plan lies right below plans/, so this one is not read. Move the whole folder there.',
    );
  if (reason === 'no-plan')
    return l10n.t('This file is not read: it belongs into the folder of a plan, below plans/. Move it there.');
  if (rename === undefined) {
    return file.startsWith('people/') || /\/goals?\//i.test(file)
      ? l10n.t('This file is not read: what lies here is written as YAML, in files that end in “.yaml”.')
      : l10n.t('This file is not read: what lies here is written as markdown, in files that end in “.md”.');
  }
  switch (reason) {
    case 'below':
      return l10n.t('Files in a folder below are not read. Move this one to “{0}”.', rename);
    case 'folder':
      return l10n.t('Files in a folder of this name are not read. Move this one to “{0}”.', rename);
    case 'place':
      return l10n.t('This file is not read here. Move it to “{0}”.', rename);
    case 'ending':
      return l10n.t(
        'This file is not read, because of its name. Rename it to “{0}”.',
        rename.slice(rename.lastIndexOf('/') + 1),
      );
  }
}

function recordIn(reading: FileReading, path: RecordPath): AnyRecord | undefined {
  switch (path.kind) {
    case 'expectations':
      return readAnswers(reading, path);
    case 'meeting':
    case 'entry':
    case 'agreement':
      return readMarkdownRecord(reading, path);
    default:
      return readYamlRecord(reading, path);
  }
}

function failed(
  file: string,
  path: RecordPath | StrayPath,
  code: Problem['code'],
  message: string,
  severity: Problem['severity'] = 'error',
): ReadRecord {
  const range = { startLine: 0, startColumn: 0, endLine: 0, endColumn: 0 };
  return {
    file,
    path,
    record: undefined,
    problems: [{ code, path: file, range, message, severity }],
    references: [],
  };
}
