// Property tests draw the same cases in every run, so that what fails has a cause in the change and not in luck. To look
// further, draw others and more: FC_SEED=random FC_RUNS=20000 npm test -- unit
const fc = require('fast-check');

const { FC_SEED: wish } = process.env;
fc.configureGlobal({ seed: wish === 'random' ? Date.now() % 2 ** 31 : Number(wish ?? 20260824) });
