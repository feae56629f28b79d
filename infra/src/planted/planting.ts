import { type ApiEvent, type FunctionProperties, functionOf, resource, type Template } from '../read-template.ts';

type FunctionEvent = NonNullable<FunctionProperties['Events']>[string];
/** Changes a copy of the template. */
type Plant = (faulty: Template) => void;
export type Planted = [rule: string, what: string, plant: Plant, fault: string];

/** A resource gets other properties; `undefined` takes one away. */
export const changed =
  (id: string, properties: object): Plant =>
  (faulty) => {
    const found = resource(faulty, id);
    found.Properties = { ...found.Properties, ...properties };
  };

export const added =
  (id: string, Type: string, Properties: object): Plant =>
  (faulty) => {
    faulty.Resources[id] = { Type, Properties };
  };

export const removed =
  (id: string): Plant =>
  (faulty) => {
    delete faulty.Resources[id];
  };

/** A function of an area becomes another. */
export const another =
  (area: string, change: (found: FunctionProperties) => Partial<FunctionProperties>): Plant =>
  (faulty) => {
    const found = functionOf(faulty, area);
    Object.assign(found, change(found));
  };

/** Without what was there under that name, if nothing is given. */
export const eventAt = (area: string, name: string, event?: ApiEvent): Plant =>
  another(area, ({ Events = {} }) => {
    const { [name]: _, ...others } = Events;
    return { Events: event ? { ...others, [name]: event } : others };
  });

/** The table is followed in another way. */
export const streamed = (properties: object): Plant =>
  another('stream', ({ Events = {} }) => {
    const [[name = '', event] = []] = Object.entries(Events);
    return { Events: { [name]: { ...event, Properties: { ...event?.Properties, ...properties } } } } as object;
  });

/** Something else happens to a function besides. */
export const happening = (area: string, event: FunctionEvent): Plant =>
  another(area, ({ Events = {} }) => ({ Events: { ...Events, Planted: event } }));

export function apiEvent(Method: string, Path: string, Authorizer?: string): ApiEvent {
  return { Type: 'Api', Properties: { Method, Path, ...(Authorizer && { Auth: { Authorizer } }) } };
}

export const variable = (area: string, name: string, value: unknown): Plant =>
  another(area, ({ Environment }) => ({ Environment: { Variables: { ...Environment?.Variables, [name]: value } } }));

/** A text in which a name stands for something. */
export const textWith = (name: string) => ({ 'Fn::Sub': `of \${${name}}` });

/** A statement of a policy says something else. */
export const allowing = (Action: string | string[], Resource: unknown, policy = 'QueryTable'): Plant =>
  changed(policy, { PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource }] } });

type Behaviour = Record<string, unknown>;
type Distribution = {
  DistributionConfig: { DefaultCacheBehavior: Behaviour; CacheBehaviors: Behaviour[]; Origins: Behaviour[] };
};

/** The edge becomes another. */
export const edged =
  (change: (config: Distribution['DistributionConfig']) => void): Plant =>
  (faulty) =>
    change((resource(faulty, 'Distribution').Properties as Distribution).DistributionConfig);
