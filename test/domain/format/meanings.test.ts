import assert from 'node:assert/strict';
import { makeSchema, RECORD_KINDS, type KeySchema, type RecordKind } from '../../../src/domain/format/recordSchemas';
import { readRecord } from '../../../src/domain/records/read';

const kinds = Object.keys(RECORD_KINDS) as RecordKind[];

/** Every key that a schema names, by path, with the schema of its value. */
function keysOf(schema: KeySchema, prefix = ''): [string, KeySchema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]): [string, KeySchema][] => [
    [prefix + name, inner],
    ...keysOf(inner, `${prefix}${name}.`),
    ...keysOf(inner.items ?? {}, `${prefix}${name}.`),
  ]);
}

describe('the format', () => {
  for (const kind of kinds) {
    it(`has a meaning for every key of a ${kind}, and none for others`, () => {
      assert.deepEqual(
        Object.keys(RECORD_KINDS[kind].meanings).sort(),
        keysOf(makeSchema(kind))
          .map(([key]) => key)
          .sort(),
      );
    });

    it(`has an example for every key of a ${kind} that has none below it, and each can be read`, () => {
      for (const [key, schema] of keysOf(makeSchema(kind))) {
        const example = schema.examples?.[0];
        if (schema.properties || schema.items?.properties) continue;
        assert.notEqual(example, undefined, key);
        if (schema.enum) assert.ok(schema.enum.includes(String(example)), key);
      }
    });

    it(`says what each closed value of a ${kind} means`, () => {
      for (const [key, schema] of keysOf(makeSchema(kind))) {
        if (schema.enum)
          assert.ok(
            schema.enumDescriptions?.every(text => text !== ''),
            key,
          );
      }
    });
  }

  it('keeps keys that it does not know', () => {
    const read = readRecord('people/sam.yaml', 'name: Sam\nshoeSize: 42\nmentor:\n  why: Joy\n  hat: blue\n');
    assert.deepEqual(read?.problems, []);
    const value = read?.record?.value as unknown as Record<string, unknown>;
    assert.equal(value['shoeSize'], 42);
    assert.deepEqual(value['mentor'], { why: 'Joy', hat: 'blue' });
  });
});
