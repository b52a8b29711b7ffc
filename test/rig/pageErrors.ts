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
];

export class PageErrors {
  private readonly found: string[] = [];

  constructor(page: Page) {
    page.on('pageerror', error => this.found.push(String(error)));
    page.on('console', message => {
      if (message.type() === 'error') this.found.push(message.text());
    });
  }

  /** Everything but the known chatter. */
  all(): string[] {
    return this.found.filter(text => !chatter.some(pattern => pattern.test(text)));
  }

  /** What a Content-Security-Policy refused. */
  csp(): string[] {
    return this.found.filter(text => /Content[- ]Security[- ]Policy|violates the following/i.test(text));
  }

  clear(): void {
    this.found.length = 0;
  }
}
