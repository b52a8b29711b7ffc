// The round of a meeting as two people go through it: park a question, generate, hold, wrap up, and the next agenda
// carries over. In English and in French; what the screen says is checked in the files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRecord } from '../../src/domain/records/read';
import type { Meeting } from '../../src/domain/records/meeting';
import { quickFix } from '../rig/quickFix';
import { openWorkbench, type Workbench } from '../rig/workbench';
import { eventually } from '../support/eventually';
import { makeSample } from '../support/sample';

const PLAN = 'plans/nadia-jonas';

/** A copy of the sample whose files a test reads as records. */
class Sample {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'mentorship-'));
  readonly read = (file: string) => readFileSync(this.at(file), 'utf8');
  readonly at = (file: string) => path.join(this.folder, '.mentorship', file);
  readonly notes = (of: 'journal' | 'meetings') =>
    readdirSync(this.at(`${PLAN}/${of}`))
      .filter(file => file.endsWith('.md'))
      .sort();
  readonly private = () =>
    existsSync(this.at('private/notes'))
      ? readdirSync(this.at('private/notes')).map(file => `private/notes/${file}`)
      : [];
  readonly meetings = () => this.notes('meetings').map(file => this.meeting(`${PLAN}/meetings/${file}`));
  readonly meeting = (file: string): Meeting => {
    const read = readRecord(file, this.read(file));
    assert.ok(read?.record?.kind === 'meeting', file);
    assert.deepEqual(read.problems, []);
    return read.record.value;
  };
}

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('the round of a meeting', function () {
  const sample = new Sample();
  let workbench: Workbench;
  let held = '';

  before(async () => {
    await makeSample(sample.folder);
    workbench = await openWorkbench({ folder: sample.folder });
  });
  after(() => workbench?.close());

  it('shows the next meeting in the status bar, with what is to be prepared', async () => {
    await workbench.openView('Mentorship');
    const item = workbench.page.locator('.statusbar-item[id*="mentorship.nextMeeting"]');
    await item.waitFor();
    const label = await item.locator('[aria-label]').first().getAttribute('aria-label');
    assert.match(label ?? '', /Mentorship meeting with Nadia Benhaddou: .*actions of yours are open/);
    await item.hover();
    await workbench.page.locator('.monaco-hover', { hasText: 'actions of yours are open' }).waitFor();
    await workbench.screenshot('status-bar');
  });

  it('groups open actions by whose they are', async () => {
    await workbench.treeRow('Open actions').waitFor();
    await workbench.treeRow('Open actions').click();
    await workbench.treeRow('Mine').waitFor();
    await workbench.treeRow('Mine').click();
    await workbench.screenshot('open-actions');
  });

  it('parks a question beside the code', async () => {
    const before = sample.notes('journal');
    await workbench.openFile('src/queue.ts', { selectLines: [3, 6] });
    await workbench.runCommand('Mentorship: Ask My Mentor About This');
    await workbench.quickInput.waitFor('What would you like to ask about these lines?');
    await workbench.quickInput.type('Why do we count in milliseconds here?');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Which goal is it about?');
    await workbench.quickInput.pick('No goal in particular');
    await eventually(() => assert.equal(sample.notes('journal').length, before.length + 1));
    const name = sample.notes('journal').find(file => !before.includes(file))!;
    assert.match(
      sample.read(`${PLAN}/journal/${name}`),
      /kind: question\n[\s\S]*path: src\/queue\.ts\n {2}start: 3\n {2}end: 6\n/,
    );
  });

  it('has it on the agenda, with the lines it is about and what Jonas has changed', async () => {
    await workbench.runCommand('Mentorship: Generate Meeting Agenda');
    await eventually(() => assert.equal(sample.meetings().filter(({ status }) => status === 'planned').length, 1));
    held = sample.meetings().find(({ status }) => status === 'planned')!.id;
    const text = sample.read(`${PLAN}/meetings/${held}.md`);
    assert.match(text, /\[Why do we count in milliseconds here\?\]\(.*\[src\/queue\.ts, lines 3–6\]\(.*#L3-L6\)/);
    assert.match(text, /changed by Jonas/);
    await workbench.screenshot('agenda-round');
  });

  it('turns the question into an action of that note', async () => {
    await workbench.runCommand('Mentorship: Turn Question into Action');
    await workbench.quickInput.waitFor('Which question?');
    await workbench.quickInput.pick(/Why do we count in milliseconds/);
    await workbench.quickInput.waitFor('What is to be done?');
    await workbench.quickInput.type('Write down why we count in milliseconds');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Who does it?');
    await workbench.quickInput.pick(/^Jonas/);
    await workbench.quickInput.waitFor('By when?');
    await workbench.screenshot('action-when');
    await workbench.quickInput.pick('No date');
    await workbench.quickInput.waitFor('Which goal is it about?');
    await workbench.quickInput.pick('No goal in particular');
    await eventually(() =>
      assert.ok(
        sample.meeting(`${PLAN}/meetings/${held}.md`).actions.some(({ text }) => text.startsWith('Write down why')),
      ),
    );
  });

  it('adds another action, for a day that is typed', async () => {
    const quick = workbench.quickInput;
    await workbench.runCommand('Mentorship: Add Action');
    await quick.waitFor('What is to be done?');
    await quick.type('Show Nadia the clock');
    await quick.accept();
    await quick.waitFor('Who does it?');
    await quick.pick('Nobody yet');
    await quick.waitFor('By when?');
    await quick.pick('Another day…');
    await quick.waitFor('By which day?');
    await quick.type(day(9));
    await quick.accept();
    await quick.waitFor('Which goal is it about?');
    await quick.pick('Give reviews that can be acted on');
    await eventually(() => {
      const action = sample
        .meeting(`${PLAN}/meetings/${held}.md`)
        .actions.find(({ text }) => text === 'Show Nadia the clock');
      assert.deepEqual([action?.owner, action?.due, action?.goal], [undefined, day(9), 'clear-reviews']);
    });
  });

  it('wraps up in seven answers, one of them for Jonas alone', async () => {
    const open = sample
      .meetings()
      .flatMap(({ actions }) => actions)
      .filter(({ done }) => !done);
    const ticked = open[0]!.text;
    await workbench.runCommand('Mentorship: Wrap Up Meeting');
    if (held > day(0)) {
      const question = await workbench.notification(/The meeting is planned for .*\. Have you met already\?/);
      await question.getByRole('button', { name: 'We Have Met' }).click();
    }
    await workbench.quickInput.waitFor('Tick what is done.');
    await workbench.quickInput.check(ticked);
    await workbench.screenshot('wrap-up-done');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('What came of the topic?');
    await workbench.quickInput.type('We keep the clock out of the tests.');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('What would you like to thank Nadia');
    await workbench.quickInput.type('Thank you for asking before telling.');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor(
      'Did you feel heard? One line for yourself. On this computer only (ignored by git).',
    );
    await workbench.screenshot('wrap-up-heard');
    await workbench.quickInput.type('Yes, but for the last point.');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Until next time: one small thing');
    await workbench.quickInput.type('Read the ack code');
    await workbench.screenshot('wrap-up-small-goals');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Another small thing');
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('When do you meet next?');
    await workbench.screenshot('wrap-up-next');
    await workbench.quickInput.pick('On another day…');
    await workbench.quickInput.waitFor('On which day do you meet next?');
    await workbench.quickInput.type(day(20));
    await workbench.quickInput.accept();
    await eventually(() => assert.equal(sample.meeting(`${PLAN}/meetings/${held}.md`).status, 'held'));
    assert.match(
      sample.read(`${PLAN}/meetings/${held}.md`),
      /\*\*What came of it:\*\* We keep the clock out of the tests\./,
    );
    await eventually(() =>
      assert.ok(
        sample
          .meetings()
          .flatMap(({ actions }) => actions)
          .find(({ text }) => text === ticked)?.done,
      ),
    );
    assert.ok(sample.meeting(`${PLAN}/meetings/${day(20)}.md`).insteadOf);
    assert.ok(sample.notes('journal').some(file => file.includes('-thanks-')));
    await eventually(() =>
      assert.match(
        sample.private().map(sample.read).join(),
        /\nmeeting: [\d-]+\n---\n\nDid I feel heard\? Yes, but for the last point\.\n/,
      ),
    );
    const status = execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], {
      cwd: sample.folder,
      encoding: 'utf8',
    });
    assert.ok(!status.includes('private'), status);
  });

  it('shows small goals in the panel and the status bar, and ticks them there', async () => {
    const note = `${PLAN}/meetings/${held}.md`;
    assert.match(
      sample.read(note),
      new RegExp(`## Until next time\\n\\n- \\[ \\] Read the ack code @jonas due:${day(20)}\\n`),
    );
    await workbench.openView('Mentorship');
    await workbench.treeRow('Until next time').waitFor();
    const item = workbench.page.locator('.statusbar-item[id*="mentorship.nextMeeting"]');
    const label = () => item.locator('[aria-label]').first().getAttribute('aria-label');
    await eventually(async () => assert.match((await label()) ?? '', /Small goal until then: Read the ack code/));
    await workbench.screenshot('small-goals');
    await workbench.treeRow('Read the ack code').locator('.monaco-checkbox').click();
    await eventually(() => assert.match(sample.read(note), /- \[x\] Read the ack code/));
    await eventually(async () => assert.match((await label()) ?? '', /Small goal until then, done: Read the ack code/));
  });

  it('carries over on the next agenda what was not done', async () => {
    await workbench.runCommand('Mentorship: Generate Meeting Agenda');
    const file = `${PLAN}/meetings/${day(20)}.md`;
    await eventually(() =>
      assert.match(sample.read(file), new RegExp(`\\[Write down why we count in milliseconds\\]\\(${held}\\.md#`)),
    );
    assert.ok(!sample.read(file).includes('Why do we count in milliseconds here'));
    assert.match(sample.read(file), /\[Read the ack code\]\(.*\) – small goal, done\n/);
    await workbench.screenshot('agenda-next');
  });

  it('postpones with a reason, and the note stays', async () => {
    await workbench.runCommand('Mentorship: Postpone or Cancel Meeting');
    await workbench.quickInput.waitFor('What happens to it?');
    await workbench.quickInput.pick('Cancel it');
    await workbench.quickInput.waitFor('Why, in a few words?');
    await workbench.quickInput.type('Release week');
    await workbench.quickInput.accept();
    await eventually(() => {
      const { status, reason } = sample.meeting(`${PLAN}/meetings/${day(20)}.md`);
      assert.deepEqual([status, reason], ['cancelled', 'Release week']);
    });
  });

  it('drafts a progress update in a document of its own', async () => {
    await workbench.runCommand('Mentorship: Write Progress Update');
    await workbench.page.locator('.tab.active', { hasText: /Progress update|Untitled/ }).waitFor();
    assert.match(await workbench.editorText(), /# Progress update, [\s\S]*Hello Nadia Benhaddou/);
    await workbench.screenshot('progress-update');
  });

  it('exports a calendar file with the day that is called off', async () => {
    await workbench.runCommand('Mentorship: Export Meetings to Calendar');
    await workbench.quickInput.widget.waitFor();
    await workbench.screenshot('export-calendar');
    await eventually(async () => assert.match(await workbench.quickInput.box.inputValue(), /\.ics$/));
    await workbench.quickInput.accept();
    const file = path.join(sample.folder, 'mentorship-nadia-jonas.ics');
    await eventually(() => assert.ok(existsSync(file)));
    assert.match(
      readFileSync(file, 'utf8'),
      /RRULE:FREQ=WEEKLY;INTERVAL=3;UNTIL=\d{8}T\d{6}Z\r\nEXDATE;TZID=Europe\/Paris:/,
    );
  });

  it('names a placeholder that nobody knows, and mends it', async () => {
    mkdirSync(sample.at('templates'), { recursive: true });
    writeFileSync(sample.at('templates/agenda.md'), '# {{date}}\n\n## Before (10 min)\n\n{{actoins}}\n');
    await workbench.runCommand('Mentorship: Customise Agenda Template');
    await workbench.quickInput.waitFor('Which agenda would you like to change?');
    await workbench.quickInput.pick('A regular meeting');
    await workbench.page.locator('.tab.active', { hasText: 'agenda.md' }).waitFor();
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    await workbench.screenshot('template-problem');
    await workbench.runCommand('Go to Next Problem (Error, Warning, Info)');
    await quickFix(workbench, 'Write “{{actions}}” instead');
    await eventually(async () => assert.match(await workbench.editorText(), /\n\{\{actions\}\}/));
    await workbench.runCommand('Mentorship: Customise Agenda Template');
    await workbench.quickInput.waitFor('Which agenda would you like to change?');
    await workbench.quickInput.pick('The last meeting');
    await eventually(() => assert.ok(existsSync(sample.at('templates/agenda-last.md'))));
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});

describe('the round of a meeting in French', function () {
  const sample = new Sample();
  let workbench: Workbench;
  const [soon = '', time = ''] = new Date(Date.now() + 6 * 3_600_000)
    .toLocaleString('sv-SE', { timeZone: 'Europe/Paris' })
    .slice(0, 16)
    .split(' ');
  const note = `${PLAN}/meetings/${soon}.md`;

  before(async () => {
    await makeSample(sample.folder);
    const plan = sample.at(`${PLAN}/plan.yaml`);
    const text = readFileSync(plan, 'utf8').replace(/^language: .*\n/m, '');
    // The next meeting is in six hours, so that the reminder is due.
    writeFileSync(
      plan,
      `${text.replace(/( first: ).*/, `$1${soon}`).replace(/( time: ).*/, `$1"${time}"`)}language: fr\n`,
    );
    execFileSync('git', ['commit', '-qam', 'En français'], { cwd: sample.folder });
    workbench = await openWorkbench({ folder: sample.folder, locale: 'fr', theme: 'light' });
  });
  after(() => workbench?.close());

  it('reminds the mentee a day ahead, and makes the agenda from there', async () => {
    await workbench.openView('Mentorat');
    const reminder = await workbench.notification(/Votre rencontre \(.+\) avec Nadia Benhaddou/);
    await workbench.screenshot('reminder-fr');
    await reminder.getByRole('button', { name: 'Générer l’ordre du jour' }).click();
    await eventually(() => assert.match(sample.read(note), /# Rencontre du [\s\S]*## Depuis la dernière fois/));
    await workbench.screenshot('agenda-fr');
  });

  it('wraps up, and the next agenda carries over', async () => {
    const quick = workbench.quickInput;
    await workbench.runCommand('Mentorat: Conclure la rencontre');
    if (soon > day(0)) {
      const question = await workbench.notification(/La rencontre est prévue le .*\. A-t-elle déjà eu lieu/);
      await question.getByRole('button', { name: 'Elle a eu lieu' }).click();
    }
    await quick.waitFor('Cochez ce qui est fait.');
    await quick.accept();
    await quick.waitFor('Qu’est-il sorti du sujet');
    await quick.type('Le temps reste hors des tests.');
    await quick.accept();
    await quick.waitFor('De quoi voulez-vous remercier');
    await quick.accept();
    await quick.waitFor('Votre parole a-t-elle été entendue');
    await workbench.screenshot('wrap-up-heard-fr');
    await quick.accept();
    await quick.waitFor('D’ici la prochaine fois');
    await workbench.screenshot('wrap-up-small-goals-fr');
    await quick.accept();
    await quick.waitFor('Quand vous voyez-vous la prochaine fois');
    await workbench.screenshot('wrap-up-fr');
    await quick.pick(/^Comme prévu/);
    await eventually(() =>
      assert.match(sample.read(note), /status: held\n[\s\S]*\*\*Ce qui en est sorti\u00a0:\*\* Le temps/),
    );
    assert.deepEqual(sample.private(), [], 'one key and no line: nothing is written');
    await workbench.runCommand('Mentorat: Générer l’ordre du jour de la rencontre');
    await eventually(() => assert.ok(sample.meetings().at(-1)!.id > soon));
    assert.match(
      sample.read(`${PLAN}/meetings/${sample.meetings().at(-1)!.id}.md`),
      /Depuis la dernière fois[\s\S]*notée le /,
    );
  });

  it('looks right in every theme', async () => {
    for (const theme of ['hcDark', 'hcLight', 'dark', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.openView('Mentorat');
      await workbench.treeRow('Actions ouvertes').waitFor();
      await workbench.screenshot(`meetings-${theme}`);
    }
  });

  it('has made no errors on the page', () => assert.deepEqual(workbench.errors.ours(), []));
});
