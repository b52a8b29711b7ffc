// A whole mentorship as two people live it in the French interface, each in a clone of their own, with a clock that moves:
// card, request, agreement, three meetings, feedback and outcomes, review, closing, and the hello three months later.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { agreementWords } from '../../src/domain/records/agreementPrompts';
import { MovedClock } from '../rig/clock';
import { pickFromMenu } from '../rig/menu';
import { eventually } from '../support/eventually';
import { inStages } from '../support/stages';
import { meetInGit, PLAN, twoPeople, type Person } from './lifePeople';
import { ThreadSteps } from './threadSteps';

describe('a whole mentorship, in two windows and two clones', function () {
  inStages();
  const clock = new MovedClock('2026-08-20');
  let root: string;
  let jonas: Person;
  let nadia: Person;
  /** Git joins what both have committed; those who go on open their window anew, as on another day. */
  const share = async (...going: readonly Person[]) => {
    meetInGit(jonas, nadia);
    await Promise.all(going.map(one => one.workbench.reload()));
  };
  const note = (day: string) => `${PLAN}/meetings/${day}.md`;

  before(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'mentorship-life-'));
    [jonas, nadia] = twoPeople(root, clock);
    await jonas.opens();
    await nadia.opens();
  });
  after(async () => {
    await jonas?.workbench?.close();
    await nadia?.workbench?.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** The next meeting, prepared by Jonas, held and wrapped up. */
  async function meet(day: string, outcome: string, smallGoal: string, hasOpen: boolean): Promise<string> {
    clock.set(day);
    await jonas.run('Générer l’ordre du jour de la rencontre');
    await eventually(() => assert.match(jonas.read(note(day)), /status: planned\n[\s\S]*## Notes/));
    const agenda = jonas.read(note(day));
    await jonas.workbench.page.locator('.tab.active', { hasText: `${day}.md` }).waitFor();
    await jonas.workbench.screenshot(`life-agenda-${day}`);
    await jonas.run('Conclure la rencontre');
    if (hasOpen) await jonas.answers(['Cochez ce qui est fait', '']);
    await jonas.answers(
      ['Qu’est-il sorti du sujet', outcome],
      ['De quoi voulez-vous remercier', ''],
      ['Votre parole a-t-elle', ''],
      ['D’ici la prochaine fois', smallGoal],
      ['Une autre petite chose', ''],
      ['Quand vous voyez-vous', /^Comme prévu/],
    );
    await eventually(() => assert.match(jonas.read(note(day)), /status: held\n/));
    assert.ok(jonas.read(note(day)).includes(`**Ce qui en est sorti\u00a0:** ${outcome}`));
    assert.match(
      jonas.read(note(day)),
      new RegExp(`## D’ici la prochaine fois\\n\\n- \\[ \\] ${smallGoal} @jonas due:\\d{4}-\\d\\d-\\d\\d\\n`),
    );
    await jonas.commits();
    return agenda;
  }

  it('begins with two cards, written at the same time', async () => {
    await jonas.run('Modifier mon profil');
    await jonas.answers(
      ['Votre nom', ''],
      ['Quel profil', /personne mentorée/],
      ['Où voulez-vous être', 'Concevoir des services fiables'],
      ['Que cherchez-vous', 'lire du code à deux; oser'],
      ['Comment vous aiderait-on', ''],
      ['En quelle langue', /tu/],
    );
    await eventually(() =>
      assert.match(
        jonas.read('people/jonas.yaml'),
        /emails:\n? *\[?-? ?jonas@example\.org[\s\S]*vision: Concevoir des services fiables\n/,
      ),
    );
    await nadia.run('Modifier mon profil');
    await nadia.answers(
      ['Votre nom', ''],
      ['Quel profil', /profil de mentor/],
      ['Pourquoi accompagnez-vous', 'Voir quelqu’un oser'],
      ['Qu’espérez-vous apprendre', ''],
      ['À quoi pouvez-vous aider', 'files d’attente; revues de code'],
      ['Pour combien', '1'],
      ['Sous quel délai', 'un jour'],
      ['Qu’est-ce que vous ne faites pas', ''],
      ['En quelle langue', /tu/],
    );
    await eventually(() => assert.match(nadia.read('people/nadia.yaml'), /capacity: 1\n/));
    for (const one of [jonas, nadia]) await one.commits();
    meetInGit(jonas, nadia);
  });

  it('asks with an easy way to say no, and is answered with pleasure', async () => {
    await jonas.run('Comparer les mentors possibles');
    await jonas.workbench.page
      .locator('.view-line', { hasText: /files.d’attente/ })
      .first()
      .waitFor();
    await jonas.workbench.screenshot('life-mentors');
    await jonas.run('Rédiger une demande de mentorat');
    await jonas.answers(['À qui souhaitez-vous demander', /^Nadia$/]);
    await jonas.workbench.page
      .locator('.view-line', { hasText: /Bonjour.Nadia,/ })
      .first()
      .waitFor();
    await nadia.run('Rédiger une réponse à une demande');
    await nadia.answers(
      ['Qui vous a fait la demande', /^Jonas$/],
      ['Que souhaitez-vous répondre', /^Oui, avec plaisir/],
    );
    await nadia.workbench.page
      .locator('.view-line', { hasText: /Bonjour.Jonas/ })
      .first()
      .waitFor();
    for (const one of [jonas, nadia]) await one.workbench.screenshot(`life-request-${one.id}`);
  });

  it('starts with a rhythm and one goal', async () => {
    clock.set('2026-09-01');
    await jonas.run('Commencer un mentorat');
    await jonas.answers(
      ['Laquelle des deux personnes êtes-vous', /personne mentorée/],
      ['Qui est votre mentor', /^Nadia$/],
      ['Quand le mentorat commence-t-il', ''],
      ['Combien de temps doit-il durer', /^6.mois/],
      ['À quel rythme', /^Toutes les 2/],
      ['Combien de temps dure une rencontre', /^45/],
      ['En quelle langue', /tu/],
      ['Le premier objectif', ''],
    );
    await eventually(() => assert.match(jonas.read(`${PLAN}/plan.yaml`), /start: 2026-09-01\nend: 2027-03-01\n/));
    await jonas.run('Ajouter un objectif');
    await jonas.answers(
      ['Le résultat', 'Mener une revue seul'],
      ['À quel horizon', /prochaines semaines/],
      ['Pourquoi cela compte', 'Pour oser'],
      ['Le critère d’arrivée', 'Trois revues sans aide'],
      ['Pour quel jour', '2026-12-01'],
      ['Le premier petit pas', 'Regarder une revue'],
      ['Qu’est-ce qui pourrait gêner', 'la semaine est pleine'],
      ['Si la semaine est pleine', 'je relis vingt lignes'],
    );
    await eventually(() =>
      assert.match(
        jonas.read(`${PLAN}/goals/mener-une-revue-seul.yaml`),
        /finishLine: Trois revues sans aide\n[\s\S]*ifThen:\n {2}if: la semaine est pleine\n {2}then: je relis vingt lignes\n/,
      ),
    );
    await jonas.seesOnDashboard('Mener une revue seul', 'Nadia', 'Regarder une revue');
    await jonas.workbench.screenshot('life-start');
    await jonas.commits();
    meetInGit(jonas, nadia);
    await nadia.seesOnDashboard('Mener une revue seul', 'Jonas');
    await nadia.workbench.screenshot('life-start-nadia');
  });

  it('agrees: written apart, compared, drafted, signed by both', async () => {
    const { prompts } = agreementWords('fr');
    const said = {
      jonas: { privacy: 'Ce qui est personnel', expect: 'De la franchise' },
      nadia: { privacy: 'Tout', expect: 'de la franchise.' },
    } as const;
    for (const [one, role] of [
      [jonas, 'mentee'],
      [nadia, 'mentor'],
    ] as const) {
      await one.run('Écrire mes attentes');
      const file = `${PLAN}/agreement/${role}.md`;
      await eventually(() => assert.ok(one.read(file).includes(`## ${prompts.privacy}\n`)));
      const { privacy, expect } = said[one.id as 'jonas'];
      one.edits(file, text =>
        text
          .replace(`## ${prompts.privacy}\n`, heading => `${heading}\n${privacy}\n`)
          .replace(`## ${prompts.expect}\n`, heading => `${heading}\n${expect}\n`),
      );
      await one.workbench.page
        .locator('.view-line', { hasText: privacy.split(' ')[0]! })
        .first()
        .waitFor();
      await one.commits();
    }
    await share(jonas);
    await jonas.run('Comparer les attentes');
    await jonas.workbench.page.locator('.tab.active', { hasText: /Ce qu’attendent/ }).waitFor();
    await jonas.workbench.screenshot('life-compare');
    await jonas.run('Rédiger l’accord');
    const agreement = `${PLAN}/agreement/agreement.md`;
    await eventually(() => assert.match(jonas.read(agreement), /À décider ensemble\u00a0:/));
    jonas.edits(agreement, text =>
      text.replace(/À décider ensemble\u00a0:\n\n(?:>.*\n|\n)+/, 'Ce qui est personnel reste entre nous.\n\n'),
    );
    await jonas.workbench.page
      .locator('.view-line', { hasText: /reste.entre.nous/ })
      .first()
      .waitFor();
    await jonas.commits();
    await share(nadia);
    for (const one of [jonas, nadia]) {
      await one.run('Signer l’accord');
      await eventually(() =>
        assert.match(one.read(agreement), new RegExp(`person: ${one.id}\\n {4}date: 2026-09-01\\n`)),
      );
      await one.commits();
    }
    await share();
    assert.match(
      nadia.read(agreement),
      /mentee:\n {4}person: jonas\n[\s\S]*mentor:\n {4}person: nadia\n|mentor:\n {4}person: nadia\n[\s\S]*mentee:\n {4}person: jonas\n/,
    );
  });

  it('meets for the first time, and Nadia leaves feedback at lines of code', async () => {
    const agenda = await meet('2026-09-02', 'Nous commençons par une revue à deux.', 'Lire la file', false);
    assert.match(agenda, /occasion: first\n|Pourquoi nous sommes là/);
    clock.set('2026-09-08');
    await share(nadia);
    const advice = await nadia.wrote('feedback', async () => {
      await nadia.workbench.openFile('src/queue.ts', { selectLines: [3, 5] });
      await nadia.run('Donner un retour ici');
      await nadia.answers(
        ['De quel genre de retour', /^Suggestion/],
        ['Qu’avez-vous vu ici', 'Le nombre de reprises n’a pas de nom.'],
        ['Quel en est l’effet', 'On ne sait pas d’où vient trois.'],
        ['Une question ou un prochain pas', 'Comment l’appeler ?'],
        ['Quelle part de la réponse', /Je dis dans quelle direction/],
        ['De quel objectif', /^Mener une revue seul$/],
      );
    });
    assert.match(nadia.read(advice), /type: suggestion\n[\s\S]*help: hint\n[\s\S]*path: src\/queue\.ts\n/);
    await nadia.commits();
    await share(jonas);
    await jonas.seesOnDashboard(/Le nombre de reprises/);
  });

  it('ticks the small goal, follows the advice in a commit, and says what became of it', async () => {
    clock.set('2026-09-20');
    await jonas.workbench.openView('Mentorat');
    await jonas.workbench.treeRow('D’ici la prochaine fois').waitFor();
    await jonas.workbench.treeRow('Lire la file').locator('.monaco-checkbox').click();
    await eventually(() => assert.match(jonas.read(note('2026-09-02')), /- \[x\] Lire la file/));
    await jonas.workbench.screenshot('life-small-goal');
    const file = path.join(jonas.clone, 'src/queue.ts');
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('attempt < 3', 'attempt < MOST_ATTEMPTS')
        .replace('/** Tries', 'const MOST_ATTEMPTS = 3;\n\n/** Tries'),
    );
    jonas.git('commit', '-q', '-m', 'Nommer la limite de reprises', 'src/queue.ts');
    await jonas.workbench.openFile('src/queue.ts');
    const threads = new ThreadSteps(jonas.workbench);
    const reply = await jonas.wrote('reply', async () => {
      await eventually(async () => assert.deepEqual(await threads.lines(), [7]));
      const widget = await threads.open(7);
      await pickFromMenu(
        jonas.workbench.page,
        async () => {
          await widget.locator('.review-title').hover({ timeout: 5000 });
          await widget.getByRole('button', { name: 'La suite donnée' }).first().click({ timeout: 5000 });
        },
        'Adopté…',
      );
      await jonas.answers(
        ['Qu’avez-vous constaté', 'Elle a un nom partout.'],
        ['Quel commit le montre', /^Nommer la limite de reprises$/],
      );
    });
    assert.match(
      jonas.read(reply),
      /outcome: kept\n[\s\S]*\n\nElle a un nom partout\.\n\nCommit `[0-9a-f]{12}`: Nommer la limite de reprises\n$/,
    );
    // An answered thread folds by itself.
    await jonas.workbench.treeRow('Retours avec réponse').waitFor();
    await (await threads.open(7)).locator('.review-title', { hasText: 'adopté' }).waitFor();
    await jonas.workbench.screenshot('life-kept');
    await jonas.commits();
    await share(nadia);
  });

  it('opens the commit that shows the result by one click in the tree', async () => {
    await nadia.workbench.openView('Mentorat');
    const group = nadia.workbench.treeRow('Retours avec réponse');
    const row = nadia.workbench.treeRow(/Le nombre de reprises/);
    await group.waitFor();
    await group.scrollIntoViewIfNeeded();
    if (!(await row.isVisible())) await group.click();
    await row.hover();
    await row.getByRole('button', { name: 'Ouvrir le commit qui le montre' }).click();
    await nadia.workbench.page.locator('.tab.active', { hasText: 'Nommer la limite de reprises' }).waitFor();
    await nadia.workbench.page
      .locator('.view-line', { hasText: /MOST_ATTEMPTS/ })
      .first()
      .waitFor();
    await nadia.workbench.screenshot('life-commit');
  });

  it('meets again: the agenda asks about the small goal and tells what became of advice; then Jonas decides', async () => {
    const agenda = await meet('2026-09-30', 'La limite est nommée.', 'Mener une revue à deux', false);
    assert.match(agenda, /\[Lire la file\]\(2026-09-02\.md#lire-la-file\) – petit objectif, atteint\n/);
    assert.match(
      agenda,
      /Le nombre de reprises n’a pas de nom.* – conseil adopté par Jonas\u00a0: «\u202fElle a un nom partout/,
    );
    clock.set('2026-10-01');
    const decision = await jonas.wrote('decision', async () => {
      await jonas.run('Noter une décision');
      await jonas.answers(
        ['Qu’avez-vous décidé', 'Une seule file, pour la simplicité.'],
        ['Que vous a-t-on conseillé', 'Deux files'],
        ['Quand faut-il vous demander', '2026-10-20'],
        ['De quel objectif', /^Aucun objectif/],
      );
    });
    assert.match(
      jonas.read(decision),
      /advised: Deux files\n[\s\S]*askAgain: 2026-10-20\n|askAgain: 2026-10-20\n[\s\S]*advised: Deux files\n/,
    );
    await jonas.commits();
    await share();
  });

  it('meets a third time: the agenda asks how the decision went, and Jonas looks back at it', async () => {
    const agenda = await meet('2026-10-28', 'Une file suffit.', 'Mener une revue seul une fois', true);
    assert.match(
      agenda,
      /\[Une seule file, pour la simplicité\]\(.*\) – décidé par Jonas le \d+(?:er)? \S+(?: \d+)?\u00a0: qu’est-ce que cela a donné\u202f\?\n/,
    );
    assert.match(
      agenda,
      /\[Mener une revue à deux\]\(2026-09-30\.md#mener-une-revue-a-deux\) – petit objectif, encore ouvert/,
    );
    const told = await jonas.wrote('reply', async () => {
      await jonas.run('Revenir sur une décision');
      await jonas.answers(['Sur quelle décision', /^Une seule file/], ['Deux files', 'Bien : rien ne s’est perdu.']);
    });
    assert.match(jonas.read(told), /re: .*-decision-/);
    await jonas.commits();
    await share();
  });

  it('has the agreement on the agenda when its review is due', async () => {
    clock.set('2026-11-10');
    await jonas.run('Générer l’ordre du jour de la rencontre');
    await eventually(() =>
      assert.match(
        jonas.read(note('2026-11-11')),
        /## Notre accord, relu[\s\S]*\[Notre accord\]\(\.\.\/agreement\/agreement\.md\)/,
      ),
    );
    await jonas.commits();
    await share(nadia);
    await nadia.seesOnDashboard('Mener une revue seul');
    await nadia.workbench.screenshot('life-review-nadia');
  });

  it('reaches the goal and sees what it was built on, thanks from facts, and closes', async () => {
    clock.set('2027-02-28');
    await jonas.run('Atteindre, mettre en pause ou abandonner un objectif');
    await jonas.answers(['Quel objectif', /^Mener une revue seul$/], ['Que devient-il', /^Il est atteint$/]);
    await eventually(() =>
      assert.match(
        jonas.read(`${PLAN}/goals/mener-une-revue-seul.yaml`),
        /status: reached\n[\s\S]*since: 2027-02-28\n/,
      ),
    );
    const well = await jonas.workbench.notification(/Bravo.*Mener une revue seul/);
    await jonas.workbench.screenshot('life-reached');
    await well.getByRole('button', { name: 'Afficher ce qui y a mené' }).click();
    await jonas.workbench.page
      .locator('.view-line', { hasText: /Le.nombre.de.reprises/ })
      .first()
      .waitFor();
    await jonas.workbench.screenshot('life-built-on');
    const thanks = await jonas.wrote('thanks', async () => {
      await jonas.run('Dire merci');
      await jonas.answers(
        ['Où doit aller votre merci', /^Le garder dans le journal$/],
        ['De quoi s’agit-il', 'La revue du pool'],
      );
    });
    assert.match(
      jonas.read(thanks),
      /\nabout: La revue du pool\n[\s\S]*Merci, Nadia\.[\s\S]*Le nombre de reprises n’a pas de nom/,
    );
    await jonas.run('Clore le mentorat');
    await jonas.answers(
      ['Comment cela se termine-t-il', /^Comme prévu$/],
      ['Qu’a appris Jonas', 'À poser la question avant de coder.'],
      ['Qu’a appris Nadia', 'À me taire plus longtemps.'],
      ['Que devient votre lien', 'Un déjeuner par trimestre.'],
    );
    await eventually(() => assert.match(jonas.read(`${PLAN}/plan.yaml`), /phase: closed\n[\s\S]*closed: 2027-02-28\n/));
    assert.match(
      jonas.read(`${PLAN}/closing.md`),
      /Atteint\u00a0: Mener une revue seul[\s\S]*À poser la question avant de coder\.[\s\S]*À me taire plus longtemps\.[\s\S]*Un déjeuner par trimestre\./,
    );
    await jonas.workbench.page.locator('.tab.active', { hasText: 'closing.md' }).waitFor();
    await jonas.workbench.runCommand('Notifications: Clear All Notifications');
    await jonas.workbench.screenshot('life-closed');
    await jonas.commits();
    await share(nadia);
    await nadia.seesOnDashboard(/Ce mentorat est clos/);
    await nadia.workbench.screenshot('life-closed-nadia');
  });

  it('says hello three months later, and the record stays as it ended', async () => {
    clock.set('2027-05-29');
    const before = jonas.git('status', '--porcelain');
    await jonas.workbench.reload();
    await jonas.run('Afficher les pratiques');
    await (await jonas.workbench.webview()).getByRole('heading', { name: 'Bonnes pratiques' }).waitFor();
    await jonas.workbench.screenshot('life-practices-after');
    await jonas.run('Rédiger un message pour garder le contact');
    await jonas.workbench.page
      .locator('.view-line', { hasText: /Bonjour.Nadia,.3.mois/ })
      .first()
      .waitFor();
    await jonas.workbench.screenshot('life-hello');
    await jonas.run('Ouvrir la page souvenir');
    await jonas.workbench.page.locator('.tab.active', { hasText: 'closing.md' }).waitFor();
    // The palette offers nothing to add any more; the panel's button says why.
    await jonas.workbench.openView('Mentorat');
    const goals = jonas.workbench.page.locator('.pane-header', { hasText: 'Objectifs' });
    await goals.hover();
    await goals.getByRole('button', { name: 'Ajouter un objectif' }).click();
    await jonas.workbench.notification(/Ce mentorat est clos et reste tel qu’il s’est terminé/);
    assert.equal(await jonas.quick.widget.count(), 0);
    assert.equal(jonas.git('status', '--porcelain'), before);
  });

  it('has made no errors on either page', () => {
    for (const one of [jonas, nadia]) assert.deepEqual(one.workbench.errors.ours(), []);
  });
});
