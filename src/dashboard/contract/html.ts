export interface DashboardHtml {
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Fresh for each page: letters and digits. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** BCP 47 tag of VS Code's display language. */
  readonly language: string;
  /** `vscode.l10n.bundle`; undefined while the display language is English. */
  readonly l10nContents: Readonly<Record<string, unknown>> | undefined;
}

/** The page before its script runs. Nothing of a plan is in it: that comes by message and is set as text. */
export function dashboardHtml(page: DashboardHtml): string {
  const policy = [
    `default-src 'none'`,
    `style-src ${page.cspSource}`,
    `script-src 'nonce-${page.nonce}'`,
    `font-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const nonce = attribute(page.nonce);
  return `<!DOCTYPE html>
<html lang="${attribute(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mentorship</title>
<link rel="stylesheet" href="${attribute(page.styleUri)}">
</head>
<body>
<div id="root"></div>
<script type="application/json" id="l10n" nonce="${nonce}">${jsonBlock(page.l10nContents ?? {})}</script>
<script nonce="${nonce}" src="${attribute(page.scriptUri)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** JSON that can't end its script block, open a comment in it or break a line where JavaScript sees one. */
function jsonBlock(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
