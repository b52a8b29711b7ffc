// How many harmless and how many hurtful remarks get a hint: npm run bench:wording [-- --cases FILE] [--json] [--list]
import * as fs from 'node:fs';
import * as path from 'node:path';
import { measureWording, readCases } from '../support/wordingCases';

const FIXTURES = path.join(__dirname, '../../test/fixtures/wording');

const options = process.argv.slice(2);
const at = options.indexOf('--cases');
const given = at < 0 ? undefined : options[at + 1];
if (at >= 0 && given === undefined) {
  console.error('--cases needs a file: a JSON array of {"lang": "en" or "fr", "text": "…", "hurtful": true or false}');
  process.exit(1);
}
const files = given === undefined ? fs.readdirSync(FIXTURES).map(name => path.join(FIXTURES, name)) : [given];
const results = files.map(file => {
  try {
    return { file, ...measureWording(readCases(fs.readFileSync(file, 'utf8'))) };
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return process.exit(1);
  }
});

if (options.includes('--json')) {
  const [only] = results;
  const sum = (language: 'en' | 'fr') => ({
    harmless: total(language, 'harmless'),
    hinted: total(language, 'hinted'),
    hurtful: total(language, 'hurtful'),
    caught: total(language, 'caught'),
  });
  console.log(JSON.stringify(given && only ? only.counts : { en: sum('en'), fr: sum('fr') }));
} else {
  for (const { file, counts, wrong } of results) {
    console.log(path.basename(file));
    for (const [language, { harmless, hinted, hurtful, caught }] of Object.entries(counts))
      console.log(
        `  ${language}: ${hinted} of ${harmless} harmless hinted at (${percent(hinted, harmless)}), ` +
          `${caught} of ${hurtful} hurtful caught (${percent(caught, hurtful)})`,
      );
    if (options.includes('--list'))
      for (const { text, hurtful } of wrong) console.log(`  ${hurtful ? 'missed' : 'wrongly hinted at'}: ${text}`);
  }
}

function total(language: 'en' | 'fr', key: 'harmless' | 'hinted' | 'hurtful' | 'caught'): number {
  return results.reduce((count, { counts }) => count + counts[language][key], 0);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
