// The whole relationship as Jonas lives it in the French interface: card, practices, agreement, decision, thanks and end.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { agreementWords } from '../../src/domain/records/agreementPrompts';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { makeSample } from '../support/sample';

const PLAN = 'plans/nadia-jonas';

describe('the whole relationship, in French', function () {
  let workbench: Workbench;
  let folder: string;
  const read = (file: string) => readFileSync(path.join(folder, '.mentorship', file), 'utf8');
  const edit = (file: string, change: (text: string) => string) => {
    const text = read(file);
    assert.notEqual(change(text), text);
    writeFileSync(path.join(folder, '.mentorship', file), change(text));
  };
  const run = (title: string) => workbench.runCommand(`Mentorat: ${title}`);
  const tab = (name: string | RegExp) => workbench.page.locator('.tab.active', { hasText: name });
  const answer = async (question: string, text: string) => {
    await workbench.quickInput.waitFor(question);
    if (text !== '') await workbench.quickInput.type(text);
    await workbench.quickInput.accept();
  };
  const journal = (kind: string) =>
    readdirSync(path.join(folder, '.mentorship', PLAN, 'journal')).filter(
      file => file.includes(`-${kind}-`) && file.endsWith('.md'),
    );

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
    await makeSample(folder);
    workbench = await openWorkbench({ folder, locale: 'fr' });
  });
  after(() => workbench?.close());

  it('suggests one thing, quietly, above the goals', async () => {
    await workbench.openView('Mentorat');
    const message = workbench.page
      .locator('.pane', { hasText: 'Objectifs' })
      .locator('.message, .tree-explorer-viewlet-tree-view .message')
      .first();
    await message.waitFor();
    assert.match(await message.innerText(), /\S+ \S+/);
    await workbench.screenshot('relationship-suggestion');
    // Its button does it: here, to note a decision.
    await message.hover();
    await workbench.page.getByRole('button', { name: 'Faire ce qui est suggéré' }).click();
    await workbench.quickInput.waitFor('Qu’avez-vous décidé');
    await workbench.quickInput.cancel();
  });

  it('shows the practices on the dashboard, also where it shows something else, and opens what they name', async () => {
    const selected = async () => (await workbench.webview()).locator('[role=tab][aria-selected=true]').innerText();
    await run('Afficher les pratiques');
    await eventually(async () => assert.equal(await selected(), 'Pratiques'));
    const page = await workbench.webview();
    await page.getByRole('heading', { name: 'Bonnes pratiques' }).waitFor();
    await workbench.screenshot('relationship-practices');
    for (const theme of ['hcDark', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`relationship-practices-${theme}`);
    }
    await page.getByRole('tab', { name: 'Journal' }).click();
    await page.locator('[aria-labelledby="tab-journal"]').waitFor();
    await run('Afficher les pratiques');
    await eventually(async () => assert.equal(await selected(), 'Pratiques'));
    await page
      .locator('#practices')
      .getByRole('button', { name: /^Les deux profils/ })
      .click();
    await tab(/\.yaml$/).waitFor();
  });

  it('edits a card by a few questions, any of which may be skipped', async () => {
    await run('Modifier mon profil');
    await workbench.quickInput.waitFor('Quel profil');
    await workbench.screenshot('relationship-card');
    await workbench.quickInput.pick('Mon profil de personne mentorée');
    await answer('Où voulez-vous être', 'Concevoir des services fiables');
    await answer('Que cherchez-vous', '');
    await answer('Comment vous aiderait-on', 'Par des questions');
    await eventually(() =>
      assert.match(
        read('people/jonas.yaml'),
        /vision: Concevoir des services fiables\n[\s\S]*idealMentor: Par des questions\n/,
      ),
    );
  });

  it('sets possible mentors beside what is looked for, and drafts a request', async () => {
    await run('Comparer les mentors possibles');
    await tab('Mentors possibles').waitFor();
    await workbench.page.locator('.view-line .detected-link', { hasText: /Nadia/ }).first().waitFor();
    await workbench.screenshot('relationship-mentors');
    await run('Rédiger une demande de mentorat');
    await workbench.quickInput.waitFor('À qui souhaitez-vous demander');
    await workbench.quickInput.pick('Nadia Benhaddou');
    await workbench.page
      .locator('.view-line', { hasText: /Hello.Nadia,/ })
      .first()
      .waitFor();
    await workbench.screenshot('relationship-request');
  });

  it('writes expectations, compares what differs, drafts, signs, and sees a later edit', async () => {
    const { prompts } = agreementWords('en');
    await run('Écrire mes attentes');
    const mine = `${PLAN}/agreement/mentee.md`;
    await eventually(() => assert.match(read(mine), /^# /));
    await tab('mentee.md').waitFor();
    await workbench.screenshot('relationship-expectations');
    edit(mine, text =>
      text
        .replace(`## ${prompts.privacy}\n`, heading => `${heading}\nWhat is personal.\n`)
        .replace(`## ${prompts.expect}\n`, heading => `${heading}\nCandour\n`),
    );
    writeFileSync(
      path.join(folder, '.mentorship', PLAN, 'agreement/mentor.md'),
      `## ${prompts.privacy}\n\nEverything.\n\n## ${prompts.expect}\n\ncandour.\n`,
    );
    await run('Comparer les attentes');
    await tab(/Ce qu’attendent/).waitFor();
    await workbench.page.locator('.view-line', { hasText: 'Everything' }).first().waitFor();
    await workbench.screenshot('relationship-compare');
    const shown = await workbench.page.locator('.view-line').allInnerTexts();
    assert.deepEqual(
      shown.filter(line => /candour/i.test(line)),
      [],
    );
    const notice = workbench.page.locator('.notifications-center.visible');
    if (!(await notice.isVisible())) await workbench.runCommand('Notifications: Show Notifications');
    await notice.getByRole('button', { name: 'Rédiger l’accord' }).first().click();
    const agreement = `${PLAN}/agreement/agreement.md`;
    await eventually(() => assert.match(read(agreement), /What is personal\./));
    await workbench.screenshot('relationship-agreement');
    await run('Signer l’accord');
    await eventually(() =>
      assert.match(read(agreement), /mentee:\n {4}person: jonas\n {4}date: \d{4}-\d\d-\d\d\n {4}hash: /),
    );
    execFileSync('git', ['add', '.mentorship'], { cwd: folder });
    execFileSync('git', ['commit', '-qm', 'Accord'], { cwd: folder });
    edit(agreement, text => text.replace('What is personal.', 'What is personal, and pay.'));
    await run('Afficher ce qui a changé depuis la signature');
    await tab(/tel que Jonas/).waitFor();
    await workbench.page
      .locator('.view-line', { hasText: /and.pay/ })
      .first()
      .waitFor();
    await workbench.screenshot('relationship-changed');
    await run('Signer l’accord');
  });

  it('records a decision apart from the advice', async () => {
    await run('Noter une décision');
    await answer('Qu’avez-vous décidé', 'Une seule file, pour la simplicité.');
    await answer('Que vous a-t-on conseillé', 'Deux files');
    await answer('Quand faut-il vous demander', '');
    await workbench.quickInput.waitFor('objectif');
    await workbench.quickInput.accept();
    await eventually(() => assert.equal(journal('decision').length, 1));
    assert.match(read(`${PLAN}/journal/${journal('decision')[0]!}`), /advised: Deux files\n[\s\S]*askAgain: \d{4}-/);
  });

  it('has a page of the advice that worked', async () => {
    await run('Afficher les conseils qui ont servi');
    await tab('Les conseils qui ont servi').waitFor();
    await workbench.page.locator('.view-line .detected-link').first().waitFor();
    await workbench.screenshot('relationship-advice');
  });

  it('thanks from facts, kept in the journal', async () => {
    await run('Dire merci');
    await workbench.quickInput.waitFor('Où doit aller votre merci');
    await workbench.quickInput.pick('Le garder dans le journal');
    await answer('De quoi s’agit-il', 'Notre pull request sur la file');
    await eventually(() => assert.equal(journal('thanks').length, 1));
    await workbench.screenshot('relationship-thanks');
  });

  it('closes in a few questions, keeps one page, and leaves the files alone from then on', async () => {
    await run('Clore le mentorat');
    await workbench.quickInput.waitFor('Comment cela se termine-t-il');
    await workbench.screenshot('relationship-closing');
    await workbench.quickInput.pick('Plus tôt que prévu');
    await answer('En une phrase, juste pour les deux', 'Jonas change d’équipe.');
    await answer('Qu’a appris Jonas', 'À poser la question avant de coder.');
    await answer('Qu’a appris Nadia', '');
    await answer('Que devient votre lien', 'Un déjeuner par trimestre.');
    const note = `${PLAN}/closing.md`;
    await eventually(() => assert.ok(existsSync(path.join(folder, '.mentorship', note))));
    await tab('closing.md').waitFor();
    await workbench.screenshot('relationship-closed');
    assert.match(read(`${PLAN}/plan.yaml`), /phase: closed\n/);
    assert.match(read(`${PLAN}/plan.yaml`), /keepInTouchDates: \[\d{4}-\d\d-\d\d(, \d{4}-\d\d-\d\d){3}\]\n/);
    const entries = journal('thanks').length;
    await run('Dire merci');
    await workbench.page.locator('.tab.active', { hasText: /Untitled|Thank you/ }).waitFor();
    assert.equal(journal('thanks').length, entries);
    await run('Rédiger un message pour garder le contact');
    await workbench.page
      .locator('.view-line', { hasText: /since.our.mentorship.ended/ })
      .first()
      .waitFor();
    await workbench.screenshot('relationship-touch');
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});
