// The whole round in French: on a project without a mentorship, with a plan in French, and on the sample, whose people
// wrote English. No text of ours may be seen in English.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pageTexts, plain, stillEnglish, textsIn } from '../rig/englishTexts';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { makeEmptyProject, makeSample } from '../support/sample';

const git = (folder: string, ...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });

/** All that people wrote into the mentorship's files and into the project's history. */
function written(folder: string): string {
  const files = readdirSync(path.join(folder, '.mentorship'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  return [...files, git(folder, 'log', '--format=%B')].join('\n');
}

/** Nothing of ours is English in these texts, and this French is among them. */
function assertFrench(texts: readonly string[], people: string, ...expected: readonly string[]): void {
  for (const text of expected) {
    assert.ok(
      texts.some(found => found.includes(plain(text))),
      `“${text}” is not among: ${texts.join(' | ')}`,
    );
  }
  assert.deepEqual(stillEnglish(texts, people), []);
}

describe('in French, on a project without a mentorship', function () {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeEmptyProject(folder);
    workbench = await openWorkbench({ folder, locale: 'fr', theme: 'light' });
  });
  after(() => workbench?.close());

  const sideBar = () => textsIn(workbench.page.locator('.part.sidebar'));
  const question = () => textsIn(workbench.quickInput.widget);
  const mentorship = (name: string) =>
    readdirSync(path.join(folder, '.mentorship'), { recursive: true, encoding: 'utf8' })
      .filter(file => file.includes(name))
      .map(file => path.join(folder, '.mentorship', file));

  it('welcomes and asks', async () => {
    await workbench.openView('Mentorat');
    const button = workbench.page.getByRole('button', { name: 'Commencer un mentorat' });
    await button.waitFor();
    await eventually(async () =>
      assertFrench(await sideBar(), '', 'Deux minutes suffisent\u202f; rien ne quitte ce dépôt.'),
    );
    await workbench.screenshot('french-welcome');
    await button.click();
    const quick = workbench.quickInput;
    const ask = async (prompt: string, answer: () => Promise<void>) => {
      await quick.waitFor(prompt);
      await eventually(async () => assertFrench(await question(), '', prompt));
      await answer();
    };
    const type = (text: string) => async () => {
      await quick.type(text);
      await quick.accept();
    };
    const pick = (label: string | RegExp) => async () => quick.pick(label);
    await quick.waitFor('Laquelle des deux personnes êtes-vous');
    await workbench.screenshot('french-start');
    await ask('Laquelle des deux personnes êtes-vous', pick('Je suis la personne mentorée'));
    await ask('Git vous connaît par l’adresse', () => quick.accept());
    await ask('Qui est votre mentor', type('Inès Lefèvre'));
    await ask('L’adresse e-mail que Inès Lefèvre', type('ines@example.org'));
    await ask('Quand le mentorat commence-t-il', () => quick.accept());
    await ask('Combien de temps doit-il durer', pick('6 mois'));
    await ask('À quel rythme', pick('Toutes les 2 semaines'));
    await ask('Combien de temps dure une rencontre', pick(/^45\sminutes$/));
    await ask('En quelle langue', () => quick.accept());
    await ask('Le premier objectif', type('Expliquer le moteur à une collègue'));
    const page = await workbench.webview();
    await page.getByText('Expliquer le moteur à une collègue').first().waitFor();
    await eventually(async () =>
      assertFrench(await pageTexts(page), written(folder), 'Prochaine rencontre', 'Générer l’ordre du jour'),
    );
    await workbench.screenshot('french-dashboard-new');
  });

  it('writes the agenda of a plan in French, in French', async () => {
    await workbench.runCommand('Mentorat: Générer l’ordre du jour de la rencontre');
    await eventually(() => assert.equal(mentorship('.md').length, 1));
    const [file = ''] = mentorship('.md');
    await workbench.page.locator('.tab.active', { hasText: path.basename(file) }).waitFor();
    await workbench.screenshot('french-agenda');
    const text = readFileSync(file, 'utf8');
    assert.match(text, /^# Rencontre du /m);
    assert.match(text, /Pourquoi nous sommes là/);
    const prose = text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/\]\(.*?\)/g, ']')
      .replace(/<!--|-->/g, '');
    assert.doesNotMatch(prose, /\b(the|and|with|meeting|agenda|goal)\b/i);
    assert.doesNotMatch(prose, /[^\u202f\s][;!?»]/);
  });

  it('takes a note beside the code and shows it there', async () => {
    await workbench.openFile('README.md', { selectLines: [1, 1] });
    await workbench.runCommand('Mentorat: Noter un progrès ici');
    await workbench.quickInput.waitFor('Qu’avez-vous fait ou appris ici');
    await eventually(async () => assertFrench(await question(), '', 'Noter un progrès'));
    await workbench.quickInput.type('Lu le README, et essayé ses exemples.');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('De quel objectif s’agit-il');
    await eventually(async () => assertFrench(await question(), written(folder), 'Aucun objectif en particulier'));
    await workbench.quickInput.pick('Aucun objectif en particulier');
    await eventually(() => assert.equal(mentorship('/journal/').length, 1));
    await workbench.page
      .locator('.comment-range-glyph.comment-thread, .comment-range-glyph.comment-thread-unresolved')
      .first()
      .waitFor();
    await workbench.runCommand('Comments: Expand All Comments');
    const thread = workbench.page.locator('.review-widget').first();
    await thread.getByText('Lu le README, et essayé ses exemples.').waitFor();
    await eventually(async () => assertFrench(await textsIn(thread), written(folder), 'Progrès'));
    await workbench.screenshot('french-thread');
    await workbench.openView('Mentorat');
    await workbench.treeRow(/Lu le README/).waitFor();
    await eventually(async () =>
      assertFrench(await sideBar(), written(folder), 'Objectifs', 'Rencontres', 'Retours & progrès'),
    );
    await workbench.screenshot('french-panel-new');
  });

  it('commits with a message in French and says so', async () => {
    await workbench.runCommand('Mentorat: Valider les fichiers du mentorat');
    const said = await workbench.notification(/fichiers du mentorat validés sur main\./);
    await eventually(async () => assertFrench(await textsIn(said), written(folder)));
    await workbench.screenshot('french-committed');
    assert.match(git(folder, 'log', '-1', '--format=%s'), /^Mentorat\u00a0: /);
    assert.equal(git(folder, 'status', '--porcelain'), '');
  });
});

describe('in French, on the sample', function () {
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    workbench = await openWorkbench({ folder, locale: 'fr' });
  });
  after(() => workbench?.close());

  it('speaks French in the panel', async () => {
    await workbench.openView('Mentorat');
    await workbench.treeRow('Vous attend').waitFor();
    await eventually(async () =>
      assertFrench(
        await textsIn(workbench.page.locator('.part.sidebar')),
        written(folder),
        'une étape franchie sur 2',
        'Prochaine rencontre',
      ),
    );
    await workbench.screenshot('french-panel');
  });

  it('speaks French on the dashboard', async () => {
    await workbench.runCommand('Mentorat: Ouvrir le tableau de bord');
    const page = await workbench.webview();
    await page.getByText('Nadia Benhaddou').first().waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
    await page
      .locator('[aria-expanded=false]')
      .evaluateAll(folds => folds.forEach(fold => (fold as HTMLElement).click()));
    await eventually(async () =>
      assertFrench(await pageTexts(page), written(folder), 'À vous de jouer', 'Prochaine rencontre', 'Répondre'),
    );
    await workbench.screenshot('french-dashboard');
  });

  it('asks for feedback in French', async () => {
    await workbench.openFile('src/queue.ts', { selectLines: [10, 14] });
    await workbench.runCommand('Mentorat: Donner un retour ici');
    await workbench.quickInput.widget.waitFor();
    await eventually(async () =>
      assertFrench(await textsIn(workbench.quickInput.widget), written(folder), 'Donner un retour'),
    );
    await workbench.screenshot('french-feedback');
    await workbench.quickInput.cancel();
  });

  it('speaks French in every thread', async () => {
    await workbench.runCommand('Comments: Expand All Comments');
    await workbench.page.locator('.review-widget .comment-body').first().waitFor();
    await eventually(async () =>
      assertFrench(
        await textsIn(workbench.page.locator('.review-widget')),
        written(folder),
        'Suggestion · vous attend',
        'Bien reçu',
      ),
    );
    await workbench.screenshot('french-threads');
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});
