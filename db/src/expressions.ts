export type Change = {
  /** What is undefined is removed. */
  set?: Record<string, unknown>;
  /** Written only where there is nothing yet. */
  once?: Record<string, unknown>;
  /** Added up atomically; what is not there counts as 0. */
  add?: Record<string, number>;
};
export type Where = { condition: string; values?: Record<string, unknown> };

/** The expressions of an update. In conditions every attribute is written `#name`, because many good names are reserved. */
export function updateOf({ set = {}, once = {}, add = {} }: Change, where?: Where) {
  const present = Object.keys(set).filter((name) => set[name] !== undefined);
  const absent = Object.keys(set).filter((name) => set[name] === undefined);
  const assigned = [
    ...present.map((name) => `#${name} = :${name}`),
    ...Object.keys(once).map((name) => `#${name} = if_not_exists(#${name}, :${name})`),
  ];
  const UpdateExpression = [
    clause('SET', assigned),
    clause(
      'REMOVE',
      absent.map((name) => `#${name}`),
    ),
    clause(
      'ADD',
      Object.keys(add).map((name) => `#${name} :${name}`),
    ),
  ].join('');
  return {
    UpdateExpression,
    ...(where && { ConditionExpression: where.condition }),
    ExpressionAttributeNames: namesIn(`${UpdateExpression}${where?.condition}`),
    ...valuesOf({ ...set, ...once, ...add }, where),
  };
}

/** Holds for an item that has these values. */
export function matching(expected: Record<string, unknown>): Where {
  const entries = Object.entries(expected);
  return {
    condition: entries.map(([name]) => `#${name} = :was_${name}`).join(' AND '),
    values: Object.fromEntries(entries.map(([name, value]) => [`:was_${name}`, value])),
  };
}

/** A condition for a put or a delete. */
export function conditionOf({ condition, values }: Where) {
  return {
    ConditionExpression: condition,
    ...(condition.includes('#') && { ExpressionAttributeNames: namesIn(condition) }),
    ...(values && { ExpressionAttributeValues: values }),
  };
}

export function namesIn(expression: string): Record<string, string> {
  return Object.fromEntries([...expression.matchAll(/#(\w+)/g)].map(([placeholder, name = '']) => [placeholder, name]));
}

function clause(keyword: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${keyword} ${parts.join(', ')} `;
}

function valuesOf(assigned: Record<string, unknown>, where?: Where) {
  const entries = Object.entries(assigned).filter(([, value]) => value !== undefined);
  if (entries.length === 0 && where?.values === undefined) return {};
  return {
    ExpressionAttributeValues: {
      ...Object.fromEntries(entries.map(([name, value]) => [`:${name}`, value])),
      ...where?.values,
    },
  };
}
