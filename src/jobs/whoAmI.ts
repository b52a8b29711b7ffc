import type { PersonRef } from '../domain/overview/overview';
import { personOf } from '../domain/overview/overviewOf';
import { personPath } from '../domain/records/recordPath';
import { appendItem } from '../domain/yaml/edit';
import { editRecord } from './editRecord';
import type { Library } from './library/library';
import type { Outcome } from './ports/outcome';
import type { Ports } from './ports/ports';

/** Who of the people on file is at the keyboard, or the address that nobody has. */
export async function whoAmI(
  ports: Pick<Ports, 'author'>,
  library: Library,
): Promise<{ kind: 'known'; person: PersonRef } | { kind: 'unknown-author'; email: string | undefined }> {
  await library.load();
  const { email } = await ports.author.identity();
  const person = personOf(library.snapshot.people, email);
  return person ? { kind: 'known', person } : { kind: 'unknown-author', email };
}

/** Note down that this address is that person's. */
export function claimIdentity(
  ports: Pick<Ports, 'files'>,
  library: Library,
  request: { readonly person: string; readonly email: string },
): Promise<Outcome> {
  return editRecord(ports, library, personPath(request.person), text => {
    const person = library.snapshot.people.get(request.person);
    if (person?.emails.includes(request.email)) return [];
    return appendItem(text, ['emails'], request.email);
  });
}
