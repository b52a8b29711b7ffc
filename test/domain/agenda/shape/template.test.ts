import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ASKS } from '../../../../src/domain/agenda/shape/keys';
import { builtInTemplate } from '../../../../src/domain/agenda/layout/builtIn';
import { mergeAgenda } from '../../../../src/domain/agenda/merge/mergeAgenda';
import { renderAgenda, renderBody } from '../../../../src/domain/agenda/layout/render';
import { FACT_KINDS } from '../../../../src/domain/agenda/shape/sections';
import {
  boxesOf,
  everyPlaceholder,
  isTemplatePath,
  parseTemplate,
  placeholdersOf,
  templatePath,
  templateText,
} from '../../../../src/domain/agenda/shape/template';
import { wordsOf } from '../../../../src/domain/agenda/words/words';
import { readRecord } from '../../../../src/domain/records/read';
import { OCCASIONS } from '../../../../src/domain/records/meeting';
import { applyEdits } from '../../../../src/domain/text/textEdit';
import { CASES } from '../cases';
import { runs } from '../../../support/held';

describe('a team’s agenda template', () => {
  it('that is a copy of the built-in one makes the same agenda, in every situation', () => {
    for (const [name, make] of Object.entries(CASES)) {
      const facts = { ...make(), template: undefined };
      const text = templateText(builtInTemplate(facts.occasion, wordsOf(facts.voice)));
      assert.deepEqual(
        placeholdersOf(text, ASKS).filter(({ known }) => !known),
        [],
      );
      const own = { ...facts, template: parseTemplate(text, ASKS) };
      assert.equal(renderBody(own), renderBody(facts), name);
      assert.deepEqual(mergeAgenda(renderAgenda(own), own), [], name);
    }
  });
  it('is brought up to date as the built-in one is', () => {
    const facts = CASES['team-template']!();
    const later = { ...facts, actions: facts.actions.slice(1), voice: 'fr' as const };
    const text = applyEdits(renderAgenda(facts), mergeAgenda(renderAgenda(facts), later) ?? []);
    assert.ok(!text.includes('post-mortem'));
    assert.match(text, /## What is left from before \(15 min\)\n\n- \[Write the retry test\].*notée/);
  });
  it('has its own file for each occasion', () => {
    assert.deepEqual(OCCASIONS.map(templatePath).slice(0, 2), ['templates/agenda-first.md', 'templates/agenda.md']);
    assert.ok(OCCASIONS.map(templatePath).every(isTemplatePath));
    assert.ok(!isTemplatePath('templates/agreement.md'));
  });
  it('names the placeholders that nobody knows, with their places', () => {
    const text = '# {{date}}\n## A (3 min)\n{{actoins}}\n- {{ask arival}} {{ask code if empty}} {{questions max 3}}\n';
    assert.deepEqual(
      placeholdersOf(text, ASKS)
        .filter(({ known }) => !known)
        .map(({ words, start, end }) => [words, text.slice(start, end)]),
      [
        ['actoins', '{{actoins}}'],
        ['ask arival', '{{ask arival}}'],
      ],
    );
    assert.ok(everyPlaceholder(ASKS).length > FACT_KINDS.length);
    assert.ok(!renderBody({ ...CASES['normal']!(), template: parseTemplate(text, ASKS) }).includes('actoins'));
  });
  it('says the same after a formatter has indented, joined, wrapped or re-bulleted its placeholders', () => {
    const facts = CASES['normal']!();
    const made = (text: string) => renderBody({ ...facts, template: parseTemplate(text, ASKS) });
    const plain = '# A\n\n## Next\n\n- {{ask next}}\n{{quiet-goals max 2}}\n{{actions}}\n';
    for (const other of [
      plain.replace('\n{{quiet', '\n  {{quiet').replace('\n{{act', '\n  {{act'),
      plain.replace('\n{{quiet', ' {{quiet').replace('\n{{act', ' {{act'),
      plain.replace('quiet-goals max', 'quiet-goals\n  max'),
      plain.replace('- {{', '* {{'),
      plain.replace('- {{', '1. {{'),
      plain.replaceAll('{{', '{{ ').replaceAll('}}', ' }}'),
      plain.replaceAll('\n{{', '\n\n- {{'),
    ])
      assert.equal(made(other).replace(/\n+/g, '\n'), made(plain).replace(/\n+/g, '\n'), other);
    assert.match(made('## A\n\nHello {{mentee}}. {{actions}}\n'), /\nHello Jonas\.\n- \[/);
    for (const occasion of OCCASIONS) {
      const text = templateText(builtInTemplate(occasion, wordsOf('en')));
      assert.doesNotMatch(text, /^- .*\n\{\{/m, 'a formatter would take the second line for a part of the first');
    }
  });
  it('brings boxes that are no actions', () => {
    const boxes = boxesOf('- [ ] Wellbeing\n* [x] Ask {{mentee}} (again?)\n- Growth\n- [ ] {{example}} now\n');
    const isOne = (words: string) => boxes.some(box => box.test(words));
    assert.deepEqual(
      ['Wellbeing', 'wellbeing', 'Ask Jonas (again?)', 'Growth', 'Wellbeing of all', 'Ask Jonas'].map(isOne),
      [true, true, true, false, false, false],
    );
  });
  it('may be any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom(
              '## A (5 min)',
              '## B',
              '{{actions}}',
              '- {{ask arrival}}',
              '{{news max 2}}',
              '{{nonsense}}',
              '# {{mentee}}',
              '---',
              '```',
            ),
          ),
          { maxLength: 20 },
        ),
        lines => {
          const facts = { ...CASES['normal']!(), template: parseTemplate(lines.join('\n'), ASKS) };
          const text = renderAgenda(facts);
          assert.equal(readRecord('plans/a/meetings/2026-11-24.md', text)?.record?.kind, 'meeting');
          const edits = mergeAgenda(text, facts) ?? [];
          assert.equal(applyEdits(text, edits).length >= 0, true);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
