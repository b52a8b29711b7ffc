// VS Code speaks French only with a language pack, and the real one comes from a marketplace. A pack with one string is
// enough: from then on the extension's own French texts are used. Node built-ins only.
import fs from 'node:fs';
import path from 'node:path';

/** @param {string} extensions @param {string} user the server's folders */
export function addFrench(extensions, user) {
  const folder = path.join(extensions, 'mentorship-rig.french-1.0.0');
  const translations = path.join(folder, 'translations', 'main.i18n.json');
  fs.mkdirSync(path.dirname(translations), { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({
      name: 'french',
      publisher: 'mentorship-rig',
      version: '1.0.0',
      engines: { vscode: '*' },
      contributes: {
        localizations: [
          {
            languageId: 'fr',
            languageName: 'French',
            localizedLanguageName: 'français',
            translations: [{ id: 'vscode', path: './translations/main.i18n.json' }],
          },
        ],
      },
    }),
  );
  fs.writeFileSync(
    translations,
    JSON.stringify({
      version: '1.0.0',
      contents: { 'vs/workbench/browser/parts/views/viewsViewlet': { views: 'vues' } },
    }),
  );
  fs.writeFileSync(
    path.join(user, 'languagepacks.json'),
    JSON.stringify({
      fr: {
        hash: 'mentorship-rig-french-1',
        extensions: [{ extensionIdentifier: { id: 'mentorship-rig.french' }, version: '1.0.0' }],
        translations: { vscode: translations },
        label: 'français',
      },
    }),
  );
  // The server lists the folder again when its own list is gone.
  fs.rmSync(path.join(extensions, 'extensions.json'), { force: true });
}
