import { MemoryFiles } from '../support/memoryFiles';
import { filesContract } from './files';

describe('files in memory', () => {
  filesContract(() => {
    const files = new MemoryFiles();
    return Promise.resolve({
      files,
      put: (path: string, bytes: Uint8Array) => {
        files.put(path, bytes);
        return Promise.resolve();
      },
      putFolder: (path: string) => {
        files.putFolder(path);
        return Promise.resolve();
      },
      bytesOf: (path: string) => Promise.resolve(files.bytesOf(path)),
    });
  });
});
