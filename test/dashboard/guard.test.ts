import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRequest } from '../../src/dashboard/guard';
import type { ToExtension } from '../../src/dashboard/messages';

const good: readonly ToExtension[] = [
  { type: 'ready' },
  { type: 'start' },
  { type: 'selectPlan', folder: 'file:///a b', plan: 'amina-jonas' },
  { type: 'openFile', folder: 'f', path: 'plans/p/plan.yaml' },
  { type: 'openFile', folder: 'f', path: 'plans/p/meetings/2026-11-12.md', line: 0 },
  { type: 'openCode', folder: 'f', plan: 'p', entry: 'e' },
  { type: 'generateAgenda', folder: 'f', plan: 'p' },
  { type: 'reply', folder: 'f', plan: 'p', entry: 'e' },
  { type: 'tickStep', folder: 'f', plan: 'p', goal: 'g', step: 's', done: true },
  { type: 'tickAction', folder: 'f', plan: 'p', meeting: 'm', line: 12, text: '', done: false },
  { type: 'addGoal', folder: 'f', plan: 'p' },
  { type: 'commit', folder: 'f' },
];

describe('reading what the page asks for', () => {
  for (const message of good) {
    it(`takes ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readRequest(message), message);
    });
  }
  it('leaves keys behind that nobody asked for', () => {
    assert.deepEqual(readRequest({ type: 'commit', folder: 'f', message: 'mine', __proto__: { path: 'x' } }), { type: 'commit', folder: 'f' });
  });
  it('refuses a message that lacks a field or has one of another type', () => {
    for (const message of good) {
      for (const key of Object.keys(message).filter(name => name !== 'line')) {
        const { [key]: _, ...rest } = message as unknown as Record<string, unknown>;
        assert.equal(readRequest(rest), undefined, key);
        assert.equal(readRequest({ ...message, [key]: { toString: 'x' } }), undefined, key);
      }
    }
  });
  it('refuses paths that leave the folder', () => {
    for (const path of ['../x', 'a/../../x', '/etc/passwd', 'C:/x', 'a\\..\\x', 'file:///x', 'command:x', '', 'a//b', './a', 'a/.', 'a\u0000b', 'a\nb']) {
      assert.equal(readRequest({ type: 'openFile', folder: 'f', path }), undefined, path);
    }
  });
  it('refuses lines that no file has', () => {
    for (const line of [-1, 0.5, NaN, Infinity, '1', null]) {
      assert.equal(readRequest({ type: 'openFile', folder: 'f', path: 'a', line }), undefined, String(line));
    }
  });
  it('never throws, and gives back nothing that it would not take again', () => {
    const field = fc.oneof(fc.string(), fc.anything());
    const message = fc.oneof(fc.anything(), fc.record({
      type: fc.oneof(fc.constantFrom(...good.map(item => item.type)), fc.string()),
      folder: field, plan: field, path: field, entry: field, goal: field, step: field, meeting: field, text: field,
      line: fc.oneof(fc.integer(), fc.anything()), done: fc.oneof(fc.boolean(), fc.anything()),
    }, { requiredKeys: [] }));
    fc.assert(fc.property(message, input => {
      const request = readRequest(input);
      if (request) assert.deepEqual(readRequest(JSON.parse(JSON.stringify(request))), request);
    }), { numRuns: 2_000 });
  });
});
