// A whole mentorship in French, with a clock that moves, two people, and two git clones that never conflict.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { agreementWords } from '../../src/domain/records/agreementPrompts';
import { agreementStateOf } from '../../src/domain/agreement/state';
import { addDays, addMonths } from '../../src/domain/time/days';
import { advicePage } from '../../src/domain/drafts/advicePage';
import { keepInTouch, mentorRequest, thankYou } from '../../src/domain/drafts/messages';
import { practicesOf } from '../../src/domain/practices/practices';
import type { PracticeId } from '../../src/domain/practices/practice';
import { addGoal } from '../../src/jobs/addGoal';
import { draftAgreement, signAgreement, writeExpectations } from '../../src/jobs/agreement';
import { closePlan } from '../../src/jobs/closePlan';
import { generateAgenda } from '../../src/jobs/generateAgenda';
import { Library } from '../../src/jobs/library/library';
import type { Outcome } from '../../src/jobs/ports/outcome';
import type { Ports } from '../../src/jobs/ports/ports';
import { startMentorship } from '../../src/jobs/startMentorship';
import { tickStep } from '../../src/jobs/tick';
import { writeCard } from '../../src/jobs/writeCard';
import { writeEntry } from '../../src/jobs/writeEntry';
import { NodeFiles } from '../bench/nodeFiles';
import { joinInGit, twoClones } from '../support/twoClones';

const START = '2026-09-01';
const PLAN = 'jonas-with-nadia';
let today = '2026-08-20';

/** One person at their own computer. */
class Someone {
  readonly library: Library;
  readonly ports: Ports;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly clone: string,
  ) {
    const files = new NodeFiles(path.join(clone, '.mentorship'));
    let count = 0;
    this.library = new Library(files);
    this.ports = {
      files,
      clock: { today: () => today, now: () => `${today}T09:30:0${count % 10}+02:00` },
      author: { identity: () => Promise.resolve({ name, email: `${id}@example.org` }) },
      ids: { next: () => `${id.slice(0, 4)}${String(++count).padStart(4, '0')}` },
      commits: undefined,
    };
  }

  async does(job: (ports: Ports, library: Library) => Promise<Outcome>): Promise<string> {
    const outcome = await job(this.ports, this.library);
    assert.equal(outcome.kind, 'done', JSON.stringify(outcome));
    return outcome.kind === 'done' ? outcome.path : '';
  }

  read = (file: string) => readFileSync(path.join(this.clone, '.mentorship', file), 'utf8');
  /** By hand, in the editor. */
  edits(file: string, change: (text: string) => string): void {
    const text = this.read(file);
    assert.notEqual(change(text), text, file);
    writeFileSync(path.join(this.clone, '.mentorship', file), change(text));
  }

  git = (...args: string[]) =>
    execFileSync('git', args, { cwd: this.clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  commits(): void {
    this.git('add', '.mentorship');
    this.git('commit', '-m', `${this.name}, ${today}`);
  }

  records = () => this.library.snapshot.plans.get(PLAN)!;
  practice(id: PracticeId) {
    return practicesOf(this.library.snapshot, PLAN, { me: this.id, today }).find(item => item.id === id)!;
  }
}

describe('a whole mentorship, in two clones', () => {
  let root: string;
  let jonas: Someone;
  let nadia: Someone;

  before(() => {
    root = mkdtempSync(path.join(tmpdir(), 'mentorship-life-'));
    const clones = twoClones(root, id => path.join(root, id), { 'README.md': '# Projet\n' });
    for (const clone of clones) mkdirSync(path.join(clone, '.mentorship'), { recursive: true });
    jonas = new Someone('jonas', 'Jonas', clones[0]);
    nadia = new Someone('nadia', 'Nadia', clones[1]);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  /** Both have committed something; git joins it without help, and both read the same without a problem. */
  async function meetInGit(problems: readonly string[] = []): Promise<void> {
    joinInGit(jonas, nadia);
    for (const one of [jonas, nadia]) {
      await one.library.load();
      await one.library.refreshBelow(['']);
      assert.deepEqual(
        [...one.library.snapshot.problems.values()].flat().map(({ code }) => code),
        problems,
      );
    }
    assert.deepEqual(jonas.records(), nadia.records());
  }

  it('begins with two cards, each written at the same time', async () => {
    await jonas.does((ports, library) =>
      writeCard(ports, library, {
        card: 'mentee',
        name: 'Jonas',
        voice: 'fr',
        answers: { vision: 'Concevoir des services fiables', seeks: ['lire du code à deux'], idealMentor: '' },
      }),
    );
    jonas.commits();
    await nadia.does((ports, library) =>
      writeCard(ports, library, {
        card: 'mentor',
        name: 'Nadia',
        voice: 'fr',
        answers: { why: 'Voir quelqu’un oser', offers: ['files d’attente', 'revues de code'], capacity: 1 },
      }),
    );
    nadia.commits();
    await meetInGit();
    assert.equal(nadia.library.snapshot.people.get('nadia')?.mentor?.capacity, 1);
    assert.match(jonas.read('people/jonas.yaml'), /mentee:\n {2}vision: Concevoir/);
    assert.ok(!jonas.read('people/jonas.yaml').includes('idealMentor'));
  });

  it('changes one line of a card, keeps what a person wrote by hand, and takes out what was emptied', async () => {
    nadia.edits('people/nadia.yaml', text => `# Ma fiche\n${text}  # à revoir en mars\n`);
    await nadia.library.refresh(['people/nadia.yaml']);
    const before = nadia.read('people/nadia.yaml');
    await nadia.does((ports, library) =>
      writeCard(ports, library, {
        card: 'mentor',
        name: '',
        voice: 'fr',
        answers: { capacity: 2, replyTime: 'un jour' },
      }),
    );
    assert.equal(
      nadia
        .read('people/nadia.yaml')
        .replace('capacity: 2', 'capacity: 1')
        .replace(/ {2}replyTime: un jour\n/, ''),
      before,
    );
    await nadia.does((ports, library) =>
      writeCard(ports, library, { card: 'mentor', name: '', voice: 'fr', answers: { replyTime: '', capacity: 1 } }),
    );
    assert.equal(nadia.read('people/nadia.yaml'), before);
    nadia.commits();
    await meetInGit();
  });

  it('asks with an aim, a duration, a rhythm and an easy way to say no', () => {
    const { people } = jonas.library.snapshot;
    const own = people.get('jonas')!;
    const me = { ...own, mentee: { ...own.mentee, idealMentor: 'des questions' } };
    const text = mentorRequest({
      mentor: people.get('nadia')!,
      me,
      goals: [],
      months: 6,
      weeks: 2,
      minutes: 45,
      voice: 'fr',
    });
    assert.match(text, /^Bonjour Nadia,/);
    assert.match(text, /- lire du code à deux/);
    assert.match(text, /Ce qui m’aiderait le plus\u00a0: des questions\n/);
    assert.match(text, /files d’attente, revues de code/);
    assert.match(text, /6 mois, une rencontre de 45 minutes toutes les 2 semaines/);
    assert.match(text, /un simple non me va très bien/);
  });

  it('starts, with days to look at the agreement again', async () => {
    today = START;
    await jonas.does((ports, library) =>
      startMentorship(ports, library, {
        mentor: { kind: 'known', id: 'nadia' },
        mentee: { kind: 'known', id: 'jonas' },
        start: START,
        end: addMonths(START, 6),
        everyWeeks: 2,
        meetingMinutes: 45,
        voice: 'fr',
        goal: undefined,
      }),
    );
    assert.deepEqual(jonas.records().plan?.reviewDates, ['2026-11-11', '2027-01-06']);
    const goal = await jonas.does((ports, library) =>
      addGoal(ports, library, {
        plan: PLAN,
        outcome: 'Mener une revue seul',
        why: 'Pour oser',
        finishLine: 'Trois revues sans aide',
        due: '2026-12-01',
        firstStep: 'Regarder une revue',
        ifThen: { if: 'la semaine est pleine', then: 'je relis vingt lignes' },
      }),
    );
    assert.match(jonas.read(goal), /steps:\n {2}- id: regarder-une-revue\n/);
    jonas.commits();
    await meetInGit();
    assert.equal(jonas.practice('expectations').next?.command, 'mentorship.writeExpectations');
    assert.equal(jonas.practice('know-why').next, undefined);
  });

  it('writes expectations apart, compares them, drafts one text and signs it in both clones at once', async () => {
    const { prompts } = agreementWords('fr');
    const answers = {
      jonas: { expect: 'De la franchise.', privacy: 'Tout ce qui est personnel' },
      nadia: { expect: 'de la franchise', privacy: 'Tout', channels: 'Messagerie, sous un jour' },
    };
    for (const one of [jonas, nadia]) {
      const file = await one.does((ports, library) => writeExpectations(ports, library, { plan: PLAN }));
      one.edits(file, text =>
        Object.entries(answers[one.id as 'jonas']).reduce(
          (all, [prompt, answer]) =>
            all.replace(`## ${prompts[prompt as 'expect']}\n`, heading => `${heading}\n${answer}\n`),
          text,
        ),
      );
      one.commits();
    }
    await meetInGit();
    assert.equal(jonas.practice('expectations').next?.command, 'mentorship.compareExpectations');
    const file = await jonas.does((ports, library) => draftAgreement(ports, library, { plan: PLAN }));
    assert.match(jonas.read(file), /De la franchise\.\n/);
    assert.match(
      jonas.read(file),
      /À décider ensemble\u00a0:\n\n> \*\*Jonas\u00a0:\*\* Tout ce qui est personnel\n\n> \*\*Nadia\u00a0:\*\* Tout\n/,
    );
    jonas.edits(file, text =>
      text.replace(
        /À décider ensemble\u00a0:\n\n> \*\*Jonas\u00a0:\*\* Tout ce[\s\S]*?Tout\n/,
        'Ce qui est personnel reste entre nous.\n',
      ),
    );
    jonas.commits();
    await meetInGit();
    assert.equal(nadia.practice('expectations').next?.command, 'mentorship.signAgreement');
    for (const one of [jonas, nadia]) {
      await one.does((ports, library) => signAgreement(ports, library, { plan: PLAN }));
      one.commits();
    }
    await meetInGit();
    assert.deepEqual(agreementStateOf(jonas.records()), {
      written: ['mentor', 'mentee'],
      kind: 'signed',
      signed: ['mentor', 'mentee'],
      signedEarlier: [],
      last: START,
    });
    assert.deepEqual(await signAgreement(jonas.ports, jonas.library, { plan: PLAN }), { kind: 'nothing' });
  });

  it('meets three times, with feedback from one and progress from the other in between', async () => {
    for (const [round, advice] of [
      'Nomme la limite de reprises.',
      'Écris d’abord le test qui échoue.',
      'Dis le coût dans la revue.',
    ].entries()) {
      today = addDays(START, 14 * round);
      const note = await jonas.does((ports, library) =>
        generateAgenda(ports, library, { plan: PLAN, codeRoot: '../../../..' }),
      );
      jonas.edits(
        note,
        text =>
          `${text.replace('status: planned', 'status: held')}\n- [ ] Préparer le point ${round + 1} @jonas due:${addDays(today, 10)}\n`,
      );
      await jonas.library.refresh([note]);
      jonas.commits();
      await meetInGit();
      today = addDays(today, 5);
      await nadia.does((ports, library) =>
        writeEntry(ports, library, {
          plan: PLAN,
          kind: 'feedback',
          type: round === 2 ? 'question' : 'suggestion',
          text: advice,
        }),
      );
      nadia.commits();
      await jonas.does((ports, library) =>
        writeEntry(ports, library, {
          plan: PLAN,
          kind: 'progress',
          text: `Point ${round + 1} avancé.`,
          goal: 'mener-une-revue-seul',
        }),
      );
      jonas.commits();
      await meetInGit();
    }
    assert.equal(jonas.records().meetings.size, 3);
    assert.match(jonas.practice('listen').evidence, /question/);
  });

  it('says what became of advice, decides for oneself, and is asked again later', async () => {
    today = '2026-10-20';
    assert.equal(jonas.practice('outcomes').next?.command, 'mentorship.reply');
    const [first] = [...jonas.records().entries.values()].filter(({ kind }) => kind === 'feedback');
    await jonas.does((ports, library) =>
      writeEntry(ports, library, {
        plan: PLAN,
        kind: 'reply',
        re: first!.id,
        outcome: 'kept',
        text: 'Elle a un nom partout.\n\nCommit `0123456789ab`: Nommer la limite',
      }),
    );
    const decision = await jonas.does((ports, library) =>
      writeEntry(ports, library, {
        plan: PLAN,
        kind: 'decision',
        text: 'Je garde une seule file, pour la simplicité.',
        advised: 'Deux files',
        askAgain: '2026-11-20',
      }),
    );
    assert.match(jonas.read(decision), /advised: Deux files\n/);
    jonas.commits();
    await meetInGit();
    assert.equal(jonas.practice('room-to-grow').next, undefined);
    today = '2026-11-21';
    assert.equal(jonas.practice('room-to-grow').next?.command, 'mentorship.lookBack');
    const page = advicePage(
      jonas.records(),
      id => id,
      day => day,
      'en',
    );
    assert.match(page.text, /Nomme la limite de reprises[\s\S]*Elle a un nom partout/);
    assert.equal(page.text.match(/^## /gm)?.length, 1);
    const commit = page.links.find(({ start, end }) =>
      /^→ Commit 01234567 – Nommer la limite$/.test(page.text.slice(start, end)),
    );
    assert.equal(commit?.goes.kind === 'command' && commit.goes.command, 'mentorship.openCommit');
  });

  it('has the review on the agenda; an edit after signing is seen, and both sign again', async () => {
    today = '2026-11-22';
    const note = await jonas.does((ports, library) =>
      generateAgenda(ports, library, { plan: PLAN, codeRoot: '../../../..' }),
    );
    assert.match(jonas.read(note), /Notre accord/);
    const file = `plans/${PLAN}/agreement/agreement.md`;
    nadia.edits(file, text => text.replace('pendant 45 minutes', 'pendant 60 minutes'));
    nadia.commits();
    jonas.commits();
    await meetInGit(['changed-since-signed', 'changed-since-signed']);
    assert.equal(agreementStateOf(jonas.records()).kind, 'changed');
    assert.equal(jonas.practice('expectations').next?.command, 'mentorship.showAgreementChanges');
    for (const one of [jonas, nadia]) {
      await one.does((ports, library) => signAgreement(ports, library, { plan: PLAN }));
      one.commits();
    }
    await meetInGit();
    assert.equal(agreementStateOf(nadia.records()).kind, 'signed');
  });

  it('thanks from facts, and closes with one page that remains', async () => {
    today = '2027-02-25';
    await jonas.does((ports, library) =>
      tickStep(ports, library, { plan: PLAN, goal: 'mener-une-revue-seul', step: 'regarder-une-revue', done: true }),
    );
    jonas.edits(`plans/${PLAN}/goals/mener-une-revue-seul.yaml`, text =>
      text.replace('status: active', 'status: reached'),
    );
    await jonas.library.refreshBelow(['']);
    assert.equal(jonas.practice('thanks').next?.command, 'mentorship.closeMentorship');
    const thanks = thankYou({
      snapshot: jonas.library.snapshot,
      records: jonas.records(),
      from: 'mentee',
      today,
      voice: 'fr',
    });
    assert.match(
      thanks,
      /^Merci, Nadia\.\n\nCe qui m’a le plus servi\u00a0:\n- Ton conseil du 6 septembre 2026, «\u202fNomme la limite de reprises\u202f»\u00a0: je l’applique depuis\./,
    );
    assert.match(thanks, /Mener une revue seul[\s\S]*Les 4 rencontres/);
    await jonas.does((ports, library) => writeEntry(ports, library, { plan: PLAN, kind: 'thanks', text: thanks }));
    const note = await jonas.does((ports, library) =>
      closePlan(ports, library, {
        plan: PLAN,
        isEarly: false,
        menteeLearned: 'À poser la question avant de coder.',
        mentorLearned: '',
        becomes: 'Un déjeuner par trimestre.',
      }),
    );
    const text = jonas.read(note);
    assert.match(
      text,
      /^# Regard en arrière\u00a0: Jonas et Nadia\n\nDu 1er septembre 2026 au 25 février 2027, 4 rencontres\.\n/,
    );
    assert.match(text, /- Atteint\u00a0: Mener une revue seul \(Trois revues sans aide\)/);
    assert.match(text, /## Merci\n\nJonas a écrit\u00a0:\n\n> Merci, Nadia\.\n>\n> Ce qui m’a/);
    assert.match(
      text,
      /## Ce que Jonas a appris\n\nÀ poser la question avant de coder\.\n\n## Ce que Nadia a appris\n\n…\n/,
    );
    assert.match(
      text,
      /Un déjeuner par trimestre\.\n\nNous nous donnons des nouvelles vers le 25 mars 2027, le 25 mai 2027, le 25 août 2027, le 25 février 2028\.\n$/,
    );
    for (const [, target] of text.matchAll(/\]\((journal\/[^)]+)\)/g))
      assert.ok(jonas.read(`plans/${PLAN}/${target!}`));
    jonas.commits();
    await meetInGit();
    assert.equal(nadia.records().plan?.phase, 'closed');
  });

  it('is no longer changed by any job, and says so', async () => {
    const before = nadia.git('status', '--porcelain');
    const jobs: readonly Promise<Outcome>[] = [
      addGoal(nadia.ports, nadia.library, { plan: PLAN, outcome: 'Encore un' }),
      writeEntry(nadia.ports, nadia.library, { plan: PLAN, kind: 'feedback', text: 'Encore' }),
      signAgreement(nadia.ports, nadia.library, { plan: PLAN }).then(outcome =>
        outcome.kind === 'nothing' ? { kind: 'problem', message: 'closed' } : outcome,
      ),
      tickStep(nadia.ports, nadia.library, {
        plan: PLAN,
        goal: 'mener-une-revue-seul',
        step: 'regarder-une-revue',
        done: false,
      }),
      closePlan(nadia.ports, nadia.library, { plan: PLAN, isEarly: true }),
    ];
    for (const outcome of await Promise.all(jobs)) {
      assert.equal(outcome.kind, 'problem');
      assert.match(outcome.kind === 'problem' ? outcome.message : '', /closed/);
    }
    assert.equal(nadia.git('status', '--porcelain'), before);
  });

  it('says hello three months later, with what has changed since', async () => {
    today = '2027-05-27';
    assert.equal(jonas.practice('thanks').next?.command, 'mentorship.draftKeepInTouch');
    await jonas.does((ports, library) =>
      startMentorship(ports, library, {
        mentor: { kind: 'known', id: 'jonas' },
        mentee: { kind: 'new', name: 'Zoé', email: undefined },
        start: '2027-04-01',
        end: '2027-10-01',
        everyWeeks: 2,
        meetingMinutes: 45,
        voice: 'fr',
        goal: undefined,
      }),
    );
    await jonas.does((ports, library) =>
      writeEntry(ports, library, { plan: 'zoe-with-jonas', kind: 'progress', text: 'J’accompagne Zoé à mon tour.' }),
    );
    const text = keepInTouch({
      snapshot: jonas.library.snapshot,
      records: jonas.records(),
      from: 'mentee',
      today,
      voice: 'fr',
    });
    assert.match(text, /^Bonjour Nadia, 3 mois ont passé depuis la fin de notre mentorat\./);
    assert.match(text, /- J’accompagne Zoé à mon tour/);
    assert.match(text, /Ce qui me sert encore\u00a0: «\u202fNomme la limite de reprises\u202f»/);
    today = '2027-06-20';
    assert.equal(jonas.practice('thanks').next, undefined);
  });
});
