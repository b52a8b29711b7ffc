import assert from 'node:assert/strict';
import { overviewOf } from '../../../src/domain/overview/overviewOf';
import { REPORT_PARTS, reportOf } from '../../../src/domain/report/report';
import { reportHtml } from '../../../src/domain/report/reportHtml';
import { reportMarkdown } from '../../../src/domain/report/reportMarkdown';
import { aGoal, aMeeting, anAction, anEntry, aPlanRecords, aSnapshot } from '../../support/builders';
import { HOSTILE } from '../../support/hostile';

const [plan] = overviewOf(
  aSnapshot({
    plans: [
      aPlanRecords({
        goals: [aGoal(), ...HOSTILE.map((outcome, index) => aGoal({ id: `h${index}`, outcome }))],
        meetings: [aMeeting({ actions: [anAction()] }), aMeeting({ date: '2026-09-30' })],
        entries: [
          anEntry({ text: 'Name the `limit`.' }),
          anEntry({ created: '2026-09-30T10:00:00Z', text: 'Old' }),
          ...HOSTILE.map(text => anEntry({ text, kind: 'progress' })),
        ],
      }),
    ],
  }),
  { today: '2026-11-23', email: undefined },
).plans;
const request = { from: '2026-11-01', to: '2026-11-23', parts: REPORT_PARTS, language: 'en' } as const;

describe('a report', () => {
  it('tells of its period alone, and only the parts that were asked for', () => {
    const text = reportMarkdown(reportOf(plan!, request));
    assert.match(text, /Name the `limit`\./);
    assert.doesNotMatch(text, /Old|30 September/);
    assert.doesNotMatch(reportMarkdown(reportOf(plan!, { ...request, parts: ['goals'] })), /limit|## Meetings/);
  });
  it('says of each part who can read it', () => {
    const html = reportHtml(reportOf(plan!, request));
    assert.equal(html.match(/everyone who can read the repository/g)?.length, 2 * REPORT_PARTS.length);
    assert.match(html, /This report is a copy/);
    assert.match(
      reportHtml(reportOf(plan!, { ...request, language: 'fr' })),
      /<html lang="fr">[\s\S]*Ce rapport est une copie\u00a0:/,
    );
  });
  it('has no element that people wrote, and loads nothing', () => {
    const html = reportHtml(reportOf(plan!, request));
    const elements = new Set(
      [...html.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<([a-z0-9]+)/gi)].map(match =>
        match[1]!.toLowerCase(),
      ),
    );
    const known = [
      'html',
      'head',
      'meta',
      'title',
      'style',
      'body',
      'main',
      'h1',
      'h2',
      'h3',
      'p',
      'aside',
      'ul',
      'ol',
      'li',
      'section',
      'article',
      'div',
      'span',
      'bdi',
      'strong',
      'em',
      'code',
      'pre',
      'blockquote',
      'br',
    ];
    assert.deepEqual(
      [...elements].filter(name => !known.includes(name)),
      [],
    );
    assert.doesNotMatch(html.replace(/&lt;[\s\S]*?&gt;/g, ''), /<[^>]+\s(on\w+|src|href)=/i);
    assert.doesNotMatch(reportMarkdown(reportOf(plan!, request)), /^[^\\]*(?<!\\)<script/m);
  });
});
