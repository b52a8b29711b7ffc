import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRequest } from '../../../src/dashboard/contract/guard';
import type { ToExtension } from '../../../src/dashboard/contract/messages';
import { runs } from '../../support/held';

const good: readonly ToExtension[] = [
  { type: 'ready' },
  { type: 'start' },
  { type: 'selectPlan', folder: 'file:///a b', plan: 'amina-jonas' },
  { type: 'openFile', folder: 'f', path: 'plans/p/plan.yaml' },
  { type: 'openFile', folder: 'f', path: 'plans/p/meetings/2026-11-12.md', line: 0 },
  { type: 'openCode', folder: 'f', plan: 'p', entry: 'e' },
  { type: 'generateAgenda', folder: 'f', plan: 'p' },
  { type: 'showPlans' },
  {
    type: 'look',
    look: {
      tab: 'feedback',
      filter: { state: 'open', age: 'month' },
      feedbackCount: 40,
      day: '2026-11-23',
      journalCount: 20,
      search: 'retry',
      searchCount: 20,
    },
  },
  { type: 'exportReport', folder: 'f', plan: 'p' },
  { type: 'takeFirstStep', folder: 'f', plan: 'p', step: 'tell' },
  { type: 'takeStep', folder: 'f', plan: 'p', practice: 'know-why' },
  { type: 'reply', folder: 'f', plan: 'p', entry: 'e', draft: 'd#1', text: 'Done.\n\nSee the test.', outcome: 'kept' },
  { type: 'tickStep', folder: 'f', plan: 'p', goal: 'g', step: 's', done: true },
  { type: 'tickAction', folder: 'f', plan: 'p', meeting: 'm', line: 12, text: '', done: false },
  {
    type: 'addGoal',
    folder: 'f',
    plan: 'p',
    draft: 'd',
    fields: { outcome: 'Own it', horizon: 'short', due: '2026-12-01', ifThen: { if: 'a', then: 'b' } },
  },
  {
    type: 'editGoal',
    folder: 'f',
    plan: 'p',
    goal: 'g',
    draft: 'd',
    edit: {
      kind: 'fields',
      before: { outcome: 'Own', horizon: 'long' },
      fields: { outcome: 'Own it', horizon: 'long', parent: 'x' },
    },
  },
  { type: 'editGoal', folder: 'f', plan: 'p', goal: 'g', edit: { kind: 'status', status: 'dropped', reason: 'Sold' } },
  { type: 'editGoal', folder: 'f', plan: 'p', goal: 'g', edit: { kind: 'moveStep', step: 's', by: -1 } },
  { type: 'orderGoals', folder: 'f', plan: 'p', order: ['b', 'a'] },
  { type: 'commit', folder: 'f' },
  { type: 'chooseIdentity', folder: 'f', plan: 'p' },
  { type: 'chooseIdentity', folder: 'f', plan: 'p', person: 'jonas' },
  { type: 'push', folder: 'f' },
  { type: 'pull', folder: 'f' },
];

/** Keys that a message may do without. */
const MAY_LACK = new Set(['line', 'outcome', 'draft', 'look', 'person']);

describe('reading what the page asks for', () => {
  for (const message of good) {
    it(`takes ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readRequest(message), message);
    });
  }
  it('leaves keys behind that nobody asked for', () => {
    assert.deepEqual(readRequest({ type: 'commit', folder: 'f', message: 'mine', __proto__: { path: 'x' } }), {
      type: 'commit',
      folder: 'f',
    });
  });
  it('refuses a message that lacks a field or has one of another type', () => {
    for (const message of good) {
      for (const key of Object.keys(message).filter(name => !MAY_LACK.has(name))) {
        const { [key]: _, ...rest } = message as unknown as Record<string, unknown>;
        assert.equal(readRequest(rest), undefined, key);
        assert.equal(readRequest({ ...message, [key]: { toString: 'x' } }), undefined, key);
      }
    }
  });
  it('refuses paths that leave the folder', () => {
    for (const path of [
      '../x',
      'a/../../x',
      '/etc/passwd',
      'C:/x',
      'a\\..\\x',
      'file:///x',
      'command:x',
      '',
      'a//b',
      './a',
      'a/.',
      'a\u0000b',
      'a\nb',
    ]) {
      assert.equal(readRequest({ type: 'openFile', folder: 'f', path }), undefined, path);
    }
  });
  it('refuses lines that no file has', () => {
    for (const line of [-1, 0.5, NaN, Infinity, '1', null]) {
      assert.equal(readRequest({ type: 'openFile', folder: 'f', path: 'a', line }), undefined, String(line));
    }
  });
  it('asks for a reason to drop a goal, for words in a step, and for whole days', () => {
    const ask = (edit: unknown) => readRequest({ type: 'editGoal', folder: 'f', plan: 'p', goal: 'g', edit });
    assert.equal(ask({ kind: 'status', status: 'dropped' }), undefined);
    assert.equal(ask({ kind: 'addStep', text: '  \n ' }), undefined);
    for (const by of [0, 0.5, NaN, '1', undefined]) assert.equal(ask({ kind: 'moveStep', step: 's', by }), undefined);
    assert.equal(
      ask({ kind: 'fields', before: { outcome: 'x' }, fields: { outcome: 'x', due: '2026-02-30' } }),
      undefined,
    );
    assert.equal(
      ask({ kind: 'fields', before: { outcome: 'x' }, fields: { outcome: 'x', ifThen: { if: 'a' } } }),
      undefined,
    );
    assert.deepEqual(ask({ kind: 'addStep', text: ' a\nb ' }), {
      type: 'editGoal',
      folder: 'f',
      plan: 'p',
      goal: 'g',
      edit: { kind: 'addStep', text: 'a b' },
    });
  });
  it('bounds what may be looked at', () => {
    const look = readRequest({
      type: 'look',
      look: { filter: { state: 'x', file: 'a\u0000' }, feedbackCount: 1e9, day: 'soon', search: 'y'.repeat(9999) },
    });
    assert.ok(look?.type === 'look');
    assert.deepEqual(
      { ...look.look, search: look.look.search.length },
      {
        tab: 'overview',
        filter: {},
        feedbackCount: 500,
        day: undefined,
        journalCount: 20,
        search: 200,
        searchCount: 20,
      },
    );
  });
  it('never throws, and gives back nothing that it would not take again', () => {
    const field = fc.oneof(fc.string(), fc.anything());
    const message = fc.oneof(
      fc.anything(),
      fc.record(
        {
          type: fc.oneof(fc.constantFrom(...good.map(item => item.type)), fc.string()),
          folder: field,
          plan: field,
          path: field,
          entry: field,
          goal: field,
          step: field,
          meeting: field,
          text: field,
          draft: field,
          fields: fc.record({ outcome: field, due: field }),
          edit: fc.record({ kind: fc.constantFrom('fields', 'addStep', 'status'), text: field, status: field }),
          line: fc.oneof(fc.integer(), fc.anything()),
          done: fc.oneof(fc.boolean(), fc.anything()),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(message, input => {
        const request = readRequest(input);
        if (request) assert.deepEqual(readRequest(JSON.parse(JSON.stringify(request))), request);
      }),
      { numRuns: runs(2_000) },
    );
  });
});
