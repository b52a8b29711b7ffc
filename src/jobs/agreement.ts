import * as l10n from '@vscode/l10n';
import { draftAgreement as draftText, expectationsTemplate } from '../domain/agreement/draft';
import { reviewDates } from '../domain/calendar/reviews';
import { hashOfText, hashOfWords } from '../domain/records/agreement';
import type { Role } from '../domain/records/expectations';
import { voiceOf } from '../domain/store/languageOfPlan';
import { pairNames, roleIn } from '../domain/records/pair';
import { nameOf } from '../domain/records/person';
import { agreementPath, expectationsPath, planPath } from '../domain/records/recordPath';
import { frontYaml } from '../domain/text/frontMatter';
import { inSteps } from '../domain/text/inSteps';
import { setKeys } from '../domain/yaml/setKeys';
import { setValue } from '../domain/yaml/edit';
import { createRecords, editRecord, inPresentFormat } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { FileChange, Ports } from './ports/ports';
import { whoAmI } from './whoAmI';

interface OfPlan {
  readonly plan: string;
}

/** The reader's own file of expectations, written from the template if it is not there yet. */
export async function writeExpectations(ports: Ports, library: Library, { plan }: OfPlan): Promise<Outcome> {
  const me = await roleOf(ports, library, plan);
  if (me.kind !== 'role') return me;
  const records = library.snapshot.plans.get(plan);
  const path = expectationsPath(plan, me.role);
  if (records?.expectations?.has(me.role)) return { kind: 'done', path };
  const text = expectationsTemplate(nameOf(library.snapshot.people, me.person), voiceOf(library.snapshot, records));
  return createRecords(ports, library, [{ kind: 'create', path, text }], path);
}

/**
 * The agreement's first text, from what both wrote apart, and the days to look at it again if the plan has none. An
 * agreement that is there already is only named.
 */
export async function draftAgreement(ports: Ports, library: Library, { plan: id }: OfPlan): Promise<Outcome> {
  await library.refreshPlan(id);
  const { snapshot } = library;
  const records = snapshot.plans.get(id);
  if (!records?.plan) return { kind: 'nothing' };
  const path = agreementPath(id);
  if (records.agreement) return { kind: 'done', path };
  const { plan, expectations } = records;
  const text = draftText({
    plan,
    names: pairNames(snapshot.people, plan),
    mentor: expectations?.get('mentor'),
    mentee: expectations?.get('mentee'),
    voice: voiceOf(snapshot, records),
  });
  const changes: FileChange[] = [{ kind: 'create', path, text }];
  if (plan.reviewDates.length === 0) {
    const planFile = await ports.files.read(planPath(id));
    const edits =
      planFile.kind === 'text'
        ? inSteps(planFile.text, [
            inPresentFormat(planPath(id)),
            now => setValue(now, ['reviewDates'], reviewDates(plan)),
          ])
        : undefined;
    if (planFile.kind === 'text' && edits)
      changes.push({ kind: 'edit', path: planPath(id), base: planFile.text, edits });
  }
  return createRecords(ports, library, changes, path);
}

/**
 * Sign the text of the agreement as it is now, in the reader's name: the day, a hash of the text and one of its words.
 * Where a formatter lays the text out anew while it is saved, what is signed is the text that then is in the file.
 */
export async function signAgreement(ports: Ports, library: Library, { plan }: OfPlan): Promise<Outcome> {
  const me = await roleOf(ports, library, plan);
  if (me.kind !== 'role') return me;
  if (!library.snapshot.plans.get(plan)?.agreement) {
    return {
      kind: 'problem',
      message: l10n.t('There is no agreement yet. Run “Mentorship: Our Agreement… › Draft Agreement” first.'),
    };
  }
  const path = agreementPath(plan);
  const signature = { person: me.person, date: ports.clock.today() };
  let signedWords: string | undefined;
  const outcome = await editRecord(ports, library, path, text => {
    const [hash, words] = [hashOfText(text), hashOfWords(text)];
    if (library.snapshot.plans.get(plan)?.agreement?.signatures[me.role]?.hash === hash) return [];
    signedWords = words;
    return setSignature(text, me.role, { ...signature, hash, words });
  });
  if (outcome.kind !== 'done' || signedWords === undefined) return outcome;
  const followed = await followLayout(ports, library, { path, role: me.role, words: signedWords });
  return followed.kind === 'problem' ? { kind: 'partly', written: [path], message: followed.message } : followed;
}

interface Signed {
  readonly path: string;
  readonly role: Role;
  readonly words: string;
}

/** The signature's hash brought to the text as it came to be on the disk, where its words are those that were signed. */
async function followLayout(ports: Ports, library: Library, { path, role, words }: Signed): Promise<Outcome> {
  const outcome = await editRecord(ports, library, path, text =>
    hashOfWords(text) === words ? setSignature(text, role, { hash: hashOfText(text) }) : { message: otherWords() },
  );
  return outcome.kind === 'nothing' ? { kind: 'done', path } : outcome;
}

const otherWords = () =>
  l10n.t(
    'While the agreement was saved, its words were changed by something else, such as a formatter. Read it again, then sign it.',
  );

function setSignature(text: string, role: Role, keys: Readonly<Record<string, string>>) {
  return setKeys(
    text,
    Object.entries(keys).map(([key, value]) => [['signatures', role, key], value]),
    frontYaml,
  );
}

/** What the reader is in a plan; a problem for somebody who is neither of the two. */
export async function roleOf(
  ports: Ports,
  library: Library,
  plan: string,
): Promise<
  { readonly kind: 'role'; readonly role: Role; readonly person: string } | Exclude<Outcome, { kind: 'done' }>
> {
  const me = await whoAmI(ports, library);
  if (me.kind === 'unknown-author') return me;
  const found = library.snapshot.plans.get(plan)?.plan;
  const role = found ? roleIn(found, me.person.id) : 'reader';
  if (role !== 'reader') return { kind: 'role', role, person: me.person.id };
  return {
    kind: 'problem',
    message: l10n.t('You are neither mentor nor mentee of this mentorship, so this is not yours to write.'),
  };
}
