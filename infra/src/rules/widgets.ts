import { resource, type Template } from '../read-template.ts';

/** `[namespace, name, dimension, value …, { options }]`, or `[{ expression }]`. */
export type Curve = (string | object)[];
export type Widget = {
  type: 'metric' | 'alarm';
  x: number;
  y: number;
  width: number;
  height: number;
  properties: { title: string; region?: string; metrics?: Curve[]; alarms?: string[] };
};

/** Of the dashboard's text: what `Sub` would put in stays a name. @throws SyntaxError when it is no JSON */
export function widgetsIn(template: Template): Widget[] {
  const { DashboardBody } = resource(template, 'Dashboard').Properties as { DashboardBody: { 'Fn::Sub': string } };
  return (JSON.parse(DashboardBody['Fn::Sub']) as { widgets: Widget[] }).widgets;
}

export const curvesOf = ({ properties }: Widget) => properties.metrics ?? [];
export const textsOf = (curve: Curve) => curve.filter((part) => typeof part === 'string');
