import type { shapeFindings } from '../../../../core/src/shared/findings/shapeFindings.ts';
import { type Loose, town, type TriggersOf } from './trigger.ts';

const step = (configuration: Loose): Loose => configuration.workflows.standaard.states[0].approval.steps[0];

export const shapeTriggers: TriggersOf<typeof shapeFindings> = {
  'shape.required': town((c) => delete c.framework.planYear),
  'shape.dependentRequired': town((c) => (c.ruleSets.buurt.rules[0].conditions = { all: [{ operator: 'equal', value: 1 }] })),
  'shape.additionalProperties': town((c) => (c.framework.x = 1)),
  'shape.propertyNames': town((c) => (c.texts['a b'] = { nl: 'x', en: 'x' })),
  'shape.type': town((c) => (c.framework.planYear = '2027')),
  'shape.enum': town((c) => (c.roles.manager.permissions[0] = 'project:raed')),
  'shape.const': town((c) => (c.municipality.formatVersion = 1)),
  'shape.discriminator': town((c) => (c.framework.criteria[0].source.kind = 'x')),
  'shape.minimum': town((c) => (c.municipality.capacityBuffer = -1)),
  'shape.maximum': town((c) => (c.municipality.capacityBuffer = 2)),
  'shape.exclusiveMinimum': town((c) => (c.municipality.capacityStep = 0)),
  'shape.minLength': town((c) => (c.texts['ranking.title'].en = '')),
  'shape.maxLength': town((c) => (c.roles.manager.name.nl = 'x'.repeat(201))),
  'shape.pattern': town((c) => (c.municipality.codePrefix = '!')),
  'shape.format': town((c) => (c.municipality.calendar.closedDays = ['2027-02-30'])),
  'shape.minItems': town((c) => (c.framework.advice = [])),
  'shape.maxItems': town((c) => (c.municipality.budgetYears = Array.from({ length: 74 }, (_, year) => 2027 + year))),
  'shape.uniqueItems': town((c) => (c.municipality.budgetYears = [2027, 2027])),
  'shape.minProperties': town((c) => (step(c).mode = {})),
  'shape.maxProperties': town((c) => (step(c).mode = { quorum: 1, quorumPercent: 50 })),
};
