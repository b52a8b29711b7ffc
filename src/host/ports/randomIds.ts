import { customAlphabet } from 'nanoid';
import type { Ids } from '../../jobs/ports/ports';

/** Without letters and digits that look alike. */
const draw = customAlphabet('0123456789abcdefghjkmnpqrstvwxyz', 8);

export const randomIds: Ids = { next: () => draw() };
