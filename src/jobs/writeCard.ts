import type { Role } from '../domain/records/expectations';
import { editCard, isEmpty, type CardAnswers } from '../domain/card/card';
import { personPath, SETTINGS_PATH } from '../domain/records/recordPath';
import type { Voice } from '../domain/text/language';
import { freeId, newPerson, newSettings, slugOf } from '../domain/records/write';
import { createRecords, editRecord } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { FileChange, Ports } from './ports/ports';
import { whoAmI } from './whoAmI';

export interface CardRequest {
  readonly card: Role;
  readonly answers: CardAnswers;
  /** For somebody who is not on file yet: a card may come before any mentorship. */
  readonly name: string;
  /** Of a folder's first file; nothing is written of it where there are settings. */
  readonly voice: Voice;
}

/** Write the reader's own card. Only what was answered is touched; an answer that was emptied is taken out. */
export async function writeCard(
  ports: Ports,
  library: Library,
  { card, answers, name, voice }: CardRequest,
): Promise<Outcome> {
  const me = await whoAmI(ports, library);
  if (me.kind === 'known')
    return editRecord(ports, library, personPath(me.person.id), text => editCard(text, card, answers));
  if (!me.email) return me;
  const id = freeId(slugOf(name, 'person'), new Set(library.snapshot.people.keys()));
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isEmpty(answer)));
  const changes: FileChange[] = [
    { kind: 'create', path: personPath(id), text: newPerson({ name, emails: [me.email], [card]: given }) },
  ];
  if (!library.snapshot.settings) changes.unshift({ kind: 'create', path: SETTINGS_PATH, text: newSettings(voice) });
  return createRecords(ports, library, changes, personPath(id));
}
