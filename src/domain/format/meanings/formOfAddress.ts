import * as l10n from '@vscode/l10n';
import type { KeyMeaning } from './keyMeaning';

/** The same key in the settings of a folder and in a plan. */
export const formOfAddress = (meaning: () => string): KeyMeaning => ({
  meaning,
  values: { informal: () => l10n.t('Informal: “tu” in French'), formal: () => l10n.t('Formal: “vous” in French') },
  example: 'formal',
});
