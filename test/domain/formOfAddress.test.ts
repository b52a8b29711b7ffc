import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { ASK_KEYS } from '../../src/domain/agenda/shape/keys';
import { mergeAgenda } from '../../src/domain/agenda/merge/mergeAgenda';
import { renderAgenda } from '../../src/domain/agenda/layout/render';
import { everyHeading, wordsOf } from '../../src/domain/agenda/words/words';
import { draftAgreement, expectationsTemplate } from '../../src/domain/agreement/draft';
import { invitation, keepInTouch, mentorRequest, thankYou } from '../../src/domain/drafts/messages';
import { draftWords } from '../../src/domain/drafts/words';
import { progressUpdate } from '../../src/domain/meetings/progressUpdate';
import { readExpectations } from '../../src/domain/records/expectations';
import { PROMPTS } from '../../src/domain/records/agreementPrompts';
import { voiceOf } from '../../src/domain/store/languageOfPlan';
import { applyEdits } from '../../src/domain/text/textEdit';
import type { FormOfAddress } from '../../src/domain/text/language';
import { aGoal, aMeeting, anEntry, aPerson, aPlan, aPlanRecords, aSnapshot } from '../support/builders';
import { readJson, sourceFiles } from '../support/sources';
import { CASES } from './agenda/cases';

const among = (...words: string[]) => new RegExp(`(?<![\\p{L}’-])(?:${words.join('|')})(?!\\p{L})`, 'iu');
const PRONOUNS = {
  tu: among('tu', 'te', 'toi', 'ton', 'ta', 'tes'),
  vous: among('vous', 'votre', 'vos'),
};
/** A sentence that begins with an imperative of “tu”, as far as that can be told: those that our texts have used. */
const IMPERATIVE = /(?:^|[.:;] )(?:Propose|Laisse|Écris|Choisis|Regarde) (?:un|une|le|la|les|ce|vide)(?!\p{L})/u;

/** Whether a text holds what only “tu” says. */
const saysTu = (text: string) =>
  PRONOUNS.tu.test(text) || /(?<!\p{L})t’|-(?:tu|toi)(?!\p{L})/iu.test(text) || IMPERATIVE.test(text);
/** Whether a text holds what only “vous” says: a pronoun, or an ending in -ez but of words that are no verbs. */
const saysVous = (text: string) =>
  PRONOUNS.vous.test(text) ||
  /-vous(?!\p{L})/iu.test(text) ||
  [...text.matchAll(/\p{L}+ez(?!\p{L})/giu)].some(([found]) => !/^(?:chez|assez|nez|rendez)$/i.test(found));

/** French texts of files that speak to both of the two at once, by what they begin with. */
const TO_BOTH = [
  // The first lines of an agreement, which both change and sign.
  'Modifiez ce texte jusqu’à ce qu’il soit juste pour vous deux',
];

/** Where French stands that is not written into files: the interface, former words, and words to recognise. */
const NOT_OURS = [
  'src/domain/wording/',
  'src/domain/agreement/meaning/',
  'src/domain/agenda/words/formerQuestions.ts',
  'src/domain/labels/labels.ts',
  'src/domain/format/meanings/formOfAddress.ts',
];

interface Text {
  readonly file: string;
  readonly words: string;
  /** The side of a text in both forms that it stands on. */
  readonly form: 'tu' | 'vous' | undefined;
}

/** Every text of a source, each template and each side of a text in both forms as a whole. */
function textsIn(file: string): Text[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: Text[] = [];
  const piecesOf = (node: ts.Node): string =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
      ? node.text
      : node.getChildren().map(piecesOf).join('');
  const visit = (node: ts.Node): void => {
    const side = ts.isPropertyAssignment(node) ? node.name.getText() : undefined;
    if (side === 'tu' || side === 'vous') texts.push({ file, words: piecesOf(node), form: side });
    else if (
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isStringLiteralLike(node)
    )
      texts.push({ file, words: node.text, form: undefined });
    else node.forEachChild(visit);
  };
  visit(source);
  return texts;
}

describe('the form of address', () => {
  const all = sourceFiles('src/domain')
    .filter(file => !NOT_OURS.some(place => file.startsWith(place)))
    .flatMap(textsIn)
    .filter(({ words }) => !TO_BOTH.some(beginning => words.startsWith(beginning)));
  const shown = (texts: readonly Text[]) => texts.map(({ file, words }) => `${file}: ${words}`);

  it('is said on each side of a text in both forms, and the other’s is not', () => {
    const [tu, vous] = (['tu', 'vous'] as const).map(side => all.filter(({ form }) => form === side));
    assert.ok(tu!.length >= 30, `${tu!.length} texts in both forms`);
    assert.equal(tu!.length, vous!.length);
    assert.deepEqual(shown(tu!.filter(({ words }) => !saysTu(words) || saysVous(words))), []);
    assert.deepEqual(shown(vous!.filter(({ words }) => !saysVous(words) || saysTu(words))), []);
  });
  it('is neither in a text with one form', () => {
    const single = all.filter(({ words, form }) => form === undefined && !/^[\w./-]*$/.test(words));
    assert.deepEqual(shown(single.filter(({ words }) => saysTu(words) || saysVous(words))), []);
  });
  it('of the interface is “vous” throughout', () => {
    const interfaceTexts = [
      ...Object.values(readJson<Record<string, string>>('l10n/bundle.l10n.fr.json')),
      ...Object.values(readJson<Record<string, string>>('package.nls.fr.json')),
    ];
    // But for the names of the two forms.
    const texts = interfaceTexts.map(text => text.replace('«\u202ftu\u202f»', ''));
    assert.deepEqual(texts.filter(saysTu), []);
  });
});

/** All that the extension writes into the files and drafts of a plan, in one form. */
function everythingWritten(formOfAddress: FormOfAddress): Readonly<Record<string, string>> {
  const people = [aPerson({ id: 'maria', name: 'Maria' }), aPerson({ id: 'jonas', name: 'Jonas' })];
  const plan = aPlan({ language: 'fr', formOfAddress });
  const records = aPlanRecords({
    plan,
    goals: [aGoal({ status: 'reached' })],
    meetings: [aMeeting()],
    entries: [
      anEntry({ id: 'a', kind: 'feedback', type: 'suggestion', author: 'maria' }),
      anEntry({ id: 'b', kind: 'reply', re: 'a', outcome: 'kept', author: 'jonas' }),
      anEntry({ id: 'c', kind: 'question', author: 'maria' }),
      anEntry({ id: 'd', kind: 'thanks', author: 'jonas' }),
    ],
  });
  const snapshot = aSnapshot({ plans: [records], people });
  const voice = voiceOf(snapshot, records);
  const draft = { snapshot, records, from: 'mentee', today: '2026-11-24', voice } as const;
  const names = { mentor: 'Maria', mentee: 'Jonas' };
  const request = { me: people[1], goals: [], months: 6, weeks: 2, minutes: 45, voice };
  const agendas = Object.entries(CASES).map(([name, facts]) => [
    `agenda: ${name}`,
    renderAgenda({ ...facts(), voice }),
  ]);
  const questions = ASK_KEYS.flatMap(key => wordsOf(voice).prompts[key].map(question => question(names)));
  return {
    ...(Object.fromEntries(agendas) as Record<string, string>),
    questions: questions.join('\n'),
    thanks: thankYou(draft),
    touch: keepInTouch(draft),
    invitation: invitation({ ...draft, branch: 'main' }),
    request: mentorRequest({ ...request, mentor: { name: 'Maria', mentor: { offers: ['tests'] } } }),
    accept: draftWords(voice).answer.accept('Jonas'),
    decline: draftWords(voice).answer.decline('Jonas'),
    expectations: expectationsTemplate('Jonas', voice),
    agreement: draftAgreement({ plan, names, mentor: undefined, mentee: undefined, voice }),
    update: progressUpdate(snapshot, records, { since: '2026-09-29', today: '2026-11-24' }),
  };
}

describe('a plan in French', () => {
  for (const [form, other] of [
    ['informal', saysVous],
    ['formal', saysTu],
  ] as const) {
    it(`is written ${form === 'formal' ? 'with “vous”' : 'with “tu”'} throughout`, () => {
      for (const [name, text] of Object.entries(everythingWritten(form))) {
        const lines = text.split('\n').filter(line => !TO_BOTH.some(beginning => line.startsWith(beginning)));
        assert.deepEqual(lines.filter(other), [], name);
      }
    });
  }
  it('says nothing else in one form than in the other', () => {
    const [informal, formal] = [everythingWritten('informal'), everythingWritten('formal')];
    for (const [name, text] of Object.entries(informal)) {
      assert.equal(text.split('\n').length, formal[name]!.split('\n').length, name);
    }
    for (const name of ['thanks', 'touch', 'invitation', 'request', 'accept', 'decline', 'expectations', 'update'])
      assert.notEqual(informal[name], formal[name], name);
  });
  it('has an agenda brought up to date in the other form, as if it had been made in it', () => {
    const withoutMemory = (text: string) => text.replace(/<!-- mentorship-offered:.*/, '');
    for (const [name, make] of Object.entries(CASES)) {
      const [informal, formal] = (['fr', 'fr-formal'] as const).map(voice => ({ ...make(), voice }));
      const before = renderAgenda(informal!);
      const after = applyEdits(before, mergeAgenda(before, formal!) ?? []);
      assert.equal(withoutMemory(after), withoutMemory(renderAgenda(formal!)), name);
    }
  });
  it('is known by what stands in its files, whichever form that is', () => {
    for (const form of ['informal', 'formal'] as const) {
      const { expectations } = everythingWritten(form);
      const answered = expectations!.replace(/^## .*$/gm, heading => `${heading}\n\nOui.`);
      assert.deepEqual(
        Object.values(readExpectations('mentee', answered).answers),
        PROMPTS.map(() => 'Oui.'),
      );
    }
    assert.ok(everyHeading('arrival').includes('Arrivée et nouvelles'));
  });
});
