import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The sample workspace, see `test/fixtures/sample/make.mjs`. */
interface SampleMaker {
  makeSample(folder: string, options?: { today?: string }): Promise<void>;
  makeEmptyProject(folder: string, options?: { today?: string }): Promise<void>;
}

/** Loaded where it stands rather than bundled: it reads the story beside it. Tests run in the project's folder. */
const maker = (): Promise<SampleMaker> =>
  import(pathToFileURL(resolve('test/fixtures/sample/make.mjs')).href) as Promise<SampleMaker>;

export const makeSample: SampleMaker['makeSample'] = async (...args) => (await maker()).makeSample(...args);

export const makeEmptyProject: SampleMaker['makeEmptyProject'] = async (...args) =>
  (await maker()).makeEmptyProject(...args);
