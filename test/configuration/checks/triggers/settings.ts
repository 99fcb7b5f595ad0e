import { checkSettings } from '../../../../core/src/configuration/checks/checkSettings.ts';
import type { settingFindings } from '../../../../core/src/shared/findings/shapeFindings.ts';
import type { Trigger, TriggersOf } from './trigger.ts';

/** A plugin with one setting. */
const setting =
  (property: object, value: unknown, more: object = {}): Trigger =>
  () => {
    const found: { code: string; mends?: readonly unknown[] }[] = [];
    const described = { title: 'x', description: 'x', 'x-en': { title: 'x', description: 'x' }, ...property };
    checkSettings(
      { type: 'object', properties: { x: described }, ...more },
      value,
      '',
      (_pointer, code, { mends = [] }) => void found.push({ code, mends }),
    );
    return found;
  };

export const settingTriggers: TriggersOf<typeof settingFindings> = {
  'setting.required': setting({ type: 'string' }, {}, { required: ['x'] }),
  'setting.additionalProperties': setting({ type: 'string' }, { X: 1 }),
  'setting.type': setting({ type: 'string' }, { x: 1 }),
  'setting.enum': setting({ enum: ['aan', 'uit'] }, { x: 'aam' }),
  'setting.const': setting({ const: 1 }, { x: 2 }),
  'setting.minimum': setting({ type: 'number', minimum: 1 }, { x: 0 }),
  'setting.maximum': setting({ type: 'number', maximum: 1 }, { x: 2 }),
  'setting.exclusiveMinimum': setting({ type: 'number', exclusiveMinimum: 1 }, { x: 1 }),
  'setting.exclusiveMaximum': setting({ type: 'number', exclusiveMaximum: 1 }, { x: 1 }),
  'setting.minLength': setting({ type: 'string', minLength: 2 }, { x: 'a' }),
  'setting.maxLength': setting({ type: 'string', maxLength: 2 }, { x: 'abc' }),
  'setting.pattern': setting({ type: 'string', pattern: '^a$' }, { x: 'b' }),
  'setting.format': setting({ type: 'string', format: 'date' }, { x: 'b' }),
  'setting.minItems': setting({ type: 'array', minItems: 1 }, { x: [] }),
  'setting.maxItems': setting({ type: 'array', maxItems: 1 }, { x: [1, 2] }),
  'setting.uniqueItems': setting({ type: 'array', uniqueItems: true }, { x: [1, 1] }),
  'setting.other': setting({ type: 'number', multipleOf: 2 }, { x: 3 }),
};
