// What the pages of the workbench complained of: errors on the console and exceptions, of every frame.
import type { Page } from 'playwright-core';

/** Known and harmless: VS Code's own page on this server, where nothing outside can be reached. */
const chatter = [
  /service worker|404\) was received when fetching the script/i,
  /spdlog|native-watchdog|Release\/watchdog/,
  /Failed to load resource/,
  /net::ERR_|ENOTFOUND/,
  /queryRawGalleryExtensions/,
  /Canceled: Canceled/,
  /authentication provider 'github'/,
  // Said where the extension host of a busy machine has no time left.
  /Aborted onWillSaveTextDocument-event after \d+ms/,
];

/** What this server's VS Code says of its settings file, which it knows under two addresses, once that was open. */
const ofSettingsFile = [
  /document '.*settings\.json already exists/,
  /Error: unknown document$/,
  /Cannot read properties of undefined \(reading 'substring'\)/,
];

export class PageErrors {
  private readonly found: string[] = [];
  private settingsWereOpen = false;

  constructor(page: Page) {
    page.on('pageerror', error => this.found.push(String(error)));
    page.on('console', message => {
      if (message.type() === 'error') this.found.push(message.text());
    });
  }

  /** Everything but the known chatter. */
  all(): string[] {
    const known = this.settingsWereOpen ? [...chatter, ...ofSettingsFile] : chatter;
    return this.found.filter(text => !known.some(pattern => pattern.test(text)));
  }

  settingsOpened(): void {
    this.settingsWereOpen = true;
  }

  /** What our own code caused: exceptions in the extension or its page, and anything a policy refused. */
  ours(): string[] {
    return this.found
      .filter(text => /mentorship\.mentorship|dashboard\.(js|css)|dist\/extension\.js/.test(text))
      .concat(this.csp());
  }

  /** What a Content-Security-Policy refused. */
  csp(): string[] {
    return this.found.filter(text => /Content[- ]Security[- ]Policy|violates the following/i.test(text));
  }

  clear(): void {
    this.found.length = 0;
  }
}
