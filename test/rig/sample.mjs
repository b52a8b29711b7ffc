// The sample workspace in dist/sample, for F5 in desktop VS Code: made where it is not there yet, else left as it is.
// Delete the folder to begin anew.
import fs from 'node:fs';
import path from 'node:path';
import { makeSample } from '../fixtures/sample/make.mjs';
import { root } from './paths.mjs';

const folder = path.join(root, 'dist', 'sample');
if (fs.existsSync(folder)) console.log(`Opening the sample as it was left: ${folder}`);
else await makeSample(folder);
