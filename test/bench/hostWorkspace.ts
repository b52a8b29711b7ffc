// node hostWorkspace.js FOLDER FILES: a project with a mentorship of so many records and the code that they are about.
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { readRecord } from '../../src/domain/records/read';
import { makeStoreWorkspace } from './storeWorkspace';

async function main(folder: string, files: number): Promise<void> {
  const records = path.join(folder, '.mentorship');
  const { paths } = await makeStoreWorkspace(records, files);
  for (const name of paths) {
    const record = readRecord(name, await fs.readFile(path.join(records, name), 'utf8'))?.record;
    if (record?.kind !== 'entry' || !record.value.code) continue;
    const { path: file, quote = '', before = '', after = '' } = record.value.code;
    await fs.mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await fs.writeFile(
      path.join(folder, file),
      `${'// Nothing to see here.\n'.repeat(36)}${before}\n${quote}\n${after}\n`,
    );
  }
}

void main(process.argv[2]!, Number(process.argv[3]));
