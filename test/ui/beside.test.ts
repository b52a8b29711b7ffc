// Three meetings of two people in two windows, in which every question is first answered beside the point: nothing is lost.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { captureAnchor } from '../../src/domain/anchor/codeAnchor';
import { newEntry, newGoal, newPerson, newPlan, newSettings, type NewEntry } from '../../src/domain/records/write';
import { aPlan } from '../support/builders';
import { eventually } from '../support/eventually';
import { inStages } from '../support/stages';
import { MovedClock } from '../rig/clock';
import { mouse } from './hands';
import { CODE, meetInGit, PLAN, twoPeople, type Person } from './lifePeople';
import { ThreadSteps } from './threadSteps';

describe('three meetings in which every question is first answered beside the point', function () {
  inStages();
  const clock = new MovedClock('2026-09-01');
  let root: string;
  let jonas: Person;
  let nadia: Person;
  const days = ['2026-09-02', '2026-09-16', '2026-09-30', '2026-10-14'] as const;
  const questions = ['How much do I test?', 'Why do we take the lock?', 'When do I ask for help?'] as const;
  const beside = [
    'Good one. Let us look at it together on Tuesday',
    'I asked myself the same once',
    'Remind me when we meet',
  ] as const;
  const mustFix = 'The retry has no upper limit';
  const note = (day: string) => `${PLAN}/meetings/${day}.md`;

  before(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'mentorship-beside-'));
    [jonas, nadia] = twoPeople(root, clock);
    const plan = aPlan({ mentor: 'nadia', start: '2026-09-01', end: '2027-03-01', reviewDates: [] });
    puts(jonas, 'mentorship.yaml', newSettings('en'));
    puts(jonas, 'people/jonas.yaml', newPerson({ name: 'Jonas', emails: ['jonas@example.org'] }));
    puts(jonas, 'people/nadia.yaml', newPerson({ name: 'Nadia', emails: ['nadia@example.org'] }));
    puts(jonas, `${PLAN}/plan.yaml`, newPlan({ ...plan, rhythm: { everyWeeks: 2, first: days[0] } }));
    puts(jonas, `${PLAN}/goals/help.yaml`, newGoal({ outcome: 'Ask in time', status: 'active', horizon: 'short' }));
    const code = captureAnchor('src/queue.ts', CODE, 3, 5);
    writes(jonas, 'nadia', {
      kind: 'feedback',
      type: 'must-fix',
      created: '2026-09-01T09:00:00Z',
      code,
      text: mustFix,
    });
    share();
    await Promise.all([jonas.opens(), nadia.opens()]);
  });
  after(async () => {
    await jonas?.workbench?.close();
    await nadia?.workbench?.close();
    rmSync(root, { recursive: true, force: true });
  });

  function puts(one: Person, file: string, text: string): void {
    mkdirSync(path.dirname(one.at(file)), { recursive: true });
    writeFileSync(one.at(file), text);
  }

  /** An entry written by hand, in the clone of one of the two. @returns its id */
  function writes(at: Person, author: 'jonas' | 'nadia', entry: Omit<NewEntry, 'author'>): string {
    const id = `${entry.created.slice(0, 10)}-${entry.kind}-by-hand-x`;
    puts(at, `${PLAN}/journal/${id}.md`, newEntry({ author, ...entry }));
    return id;
  }

  /** Both commit what they have, and git joins it. */
  function share(): void {
    for (const one of [jonas, nadia]) {
      if (one.git('status', '--porcelain', '--', '.mentorship') === '') continue;
      one.git('add', '--', '.mentorship');
      one.git('commit', '-q', '-m', 'Mentorat');
    }
    meetInGit(jonas, nadia);
  }

  /** Jonas makes the agenda of a day in his window, once git has brought what Nadia wrote; then both meet. */
  async function meets(day: string, says: (agenda: string) => void): Promise<void> {
    share();
    clock.set(day);
    await jonas.workbench.reload();
    await jonas.run('Générer l’ordre du jour de la rencontre');
    await eventually(() => assert.match(jonas.read(note(day)), /status: planned\n[\s\S]*## Notes/));
    await eventually(() => says(jonas.read(note(day))));
    jonas.edits(note(day), text => text.replace('status: planned', 'status: held'));
  }

  const lineOf = (agenda: string, title: string) => {
    const line = agenda.split('\n').find(each => each.includes(`[${title}]`));
    assert.ok(line, `${title} in\n${agenda}`);
    return line;
  };

  /** On the agenda as not answered, with what was said instead. */
  function areAsked(agenda: string, ...indexes: readonly number[]): void {
    for (const index of indexes)
      assert.match(lineOf(agenda, questions[index]!), new RegExp(`not answered yet; Nadia: “${beside[index]!}”`));
    isStillThere(agenda);
  }
  const isStillThere = (agenda: string) =>
    assert.match(lineOf(agenda, mustFix), /a must-fix from Nadia.*read, not tried yet.*; Jonas: “Will look tomorrow”/);

  /** Nadia replies to a question by the button in its row. */
  async function repliesInTree(question: string, words: string, said: RegExp): Promise<string> {
    await nadia.workbench.openView('Mentorat');
    await nadia.workbench.treeRow('Vous attend').waitFor();
    return nadia.wrote('reply', async () => {
      const row = nadia.workbench.treeRow(question);
      await row.hover();
      await row.getByRole('button', { name: /Répondre/ }).click();
      await nadia.answers(['Répondre à Jonas', words], ['La question a-t-elle sa réponse', said]);
    });
  }

  const isUnresolved = (threads: ThreadSteps) => threads.editor().locator('.comment-thread-unresolved').waitFor();

  it('says “Will look tomorrow” to a must-fix in its thread, which stays open', async () => {
    await jonas.workbench.openFile('src/queue.ts');
    const threads = new ThreadSteps(jonas.workbench);
    await eventually(async () => assert.deepEqual(await threads.lines(), [5]));
    const widget = await threads.open(5);
    await threads.write(widget, 'Will look tomorrow');
    const reply = await jonas.wrote('reply', () =>
      widget
        .getByRole('button', { name: /^Répondre(?! et)/ })
        .last()
        .click(),
    );
    assert.doesNotMatch(jonas.read(reply), /^outcome:/m);
    await widget.locator('.review-comment', { hasText: 'Will look tomorrow' }).waitFor();
    await isUnresolved(threads);
  });

  it('parks a question; Nadia is told, and answers beside the point on the dashboard', async () => {
    await jonas.wrote('question', async () => {
      await jonas.run('Interroger mon mentor à ce sujet');
      await jonas.answers(
        ['Que voulez-vous demander', questions[0]],
        ['De quoi s’agit-il', ''],
        ['De quel objectif', /^Aucun objectif/],
      );
    });
    share();
    await nadia.run('Ouvrir le tableau de bord');
    await nadia.workbench.page.locator('[aria-label*="1 question attend votre réponse"]').first().waitFor();
    const reply = await nadia.wrote('reply', async () => {
      const page = mouse(() => nadia.workbench.webview());
      await page.press(/^Répondre à Jonas.*How much do I test/);
      await page.write('Votre réponse', beside[0]);
      await page.press(/^Enregistrer la réponse$/);
    });
    assert.doesNotMatch(nadia.read(reply), /^outcome:/m);
    await meets(days[0], agenda => areAsked(agenda, 0));
  });

  it('has the question on the agenda again, with a second one that Nadia answers beside the point in the tree', async () => {
    writes(jonas, 'jonas', { kind: 'question', created: '2026-09-10T08:00:00Z', text: questions[1] });
    share();
    const reply = await repliesInTree(questions[1], beside[1], /^Une simple réponse/);
    assert.doesNotMatch(nadia.read(reply), /^outcome:/m);
    await meets(days[1], agenda => areAsked(agenda, 0, 1));
  });

  it('has both on the third agenda, with one that Nadia answers beside the point in a file', async () => {
    const created = '2026-09-20T08:00:00Z';
    const re = writes(jonas, 'jonas', { kind: 'question', created, text: questions[2] });
    writes(nadia, 'nadia', { kind: 'reply', re, created: '2026-09-21T08:00:00Z', text: beside[2] });
    await meets(days[2], agenda => areAsked(agenda, 0, 1, 2));
    await jonas.workbench.screenshot('beside-third');
  });

  it('ends what is answered, turned into an action or let go, and the must-fix alone goes on', async () => {
    share();
    const answer = await repliesInTree(questions[1], 'Two workers share it.', /^Voici la réponse/);
    assert.match(nadia.read(answer), /^outcome: answered$/m);
    const idOf = (index: number) => {
      const file = jonas
        .journal('question')
        .find(each => jonas.read(`${PLAN}/journal/${each}`).includes(questions[index]!));
      return path.basename(file!, '.md');
    };
    const letGo = { kind: 'reply', outcome: 'dropped', created: '2026-10-01T08:00:00Z', text: 'No longer.' } as const;
    writes(jonas, 'jonas', { ...letGo, re: idOf(2) });
    clock.set('2026-10-02');
    await jonas.run('Transformer la question en action');
    await jonas.answers(
      ['Quelle question', /^How much do I test/],
      ['Que faut-il faire', 'Test the queue'],
      ['Qui s’en charge', /^Jonas$/],
      ['Pour quand', /^Sans date/],
      ['De quel objectif', /^Aucun objectif/],
    );
    await eventually(() => assert.match(jonas.read(note(days[3])), /- \[ \] Test the queue @jonas/));
    await meets(days[3], agenda => {
      assert.match(lineOf(agenda, questions[1]), /answered, says Nadia: “Two workers share it”/);
      assert.match(agenda, /Test the queue/);
      assert.doesNotMatch(agenda, /not answered yet/);
      isStillThere(agenda);
    });
    await jonas.workbench.openFile('src/queue.ts');
    await isUnresolved(new ThreadSteps(jonas.workbench));
  });

  it('has every file in both clones, with the words that were written', () => {
    share();
    for (const one of [jonas, nadia]) {
      const texts = (kind: string) => one.journal(kind).map(file => one.read(`${PLAN}/journal/${file}`));
      for (const [kind, words] of [
        ['question', questions],
        ['reply', [...beside, 'Will look tomorrow', 'Two workers share it.', 'No longer.']],
        ['feedback', [mustFix]],
      ] as const) {
        for (const each of words)
          assert.ok(
            texts(kind).some(text => text.includes(`\n${each}\n`)),
            each,
          );
      }
      assert.deepEqual(
        one.below(`${PLAN}/meetings`),
        days.map(day => `${day}.md`),
      );
      assert.deepEqual(one.workbench.errors.ours(), []);
    }
  });
});
