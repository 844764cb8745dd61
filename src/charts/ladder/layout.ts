/**
 * Where the steps of a ladder stand: in columns, each after all those that it grew from, with few
 * crossings. Only what hangs together is laid out together; the parts stand beside and below each
 * other. The same steps come to the same places in whatever order they are given.
 */
import { Graph, layout } from '@dagrejs/dagre';
import { compareText } from '../../schema/faults/index.ts';

export interface Sized {
  id: string;
  from: readonly string[];
  height: number;
}

interface Place {
  /** The corner at which reading begins. */
  x: number;
  y: number;
  height: number;
}
interface Link {
  from: string;
  to: string;
  /** The middles of the columns that it passes through, in order. */
  through: readonly (readonly [x: number, y: number])[];
}
export interface Laid {
  places: ReadonlyMap<string, Place>;
  links: readonly Link[];
  width: number;
  height: number;
}

/** The spaces between columns, between steps of one, and between parts. */
export const gaps = { column: 40, step: 14, part: 40 } as const;

/** The parts that hang together, the greatest first. */
function toParts(steps: readonly Sized[]): readonly (readonly Sized[])[] {
  const known = new Map(steps.map((step) => [step.id, step]));
  const near = new Map<string, string[]>(steps.map(({ id }) => [id, []]));
  for (const { id, from } of steps)
    for (const other of from.filter((one) => known.has(one))) {
      near.get(id)!.push(other);
      near.get(other)!.push(id);
    }
  const seen = new Set<string>();
  const parts = steps.flatMap(({ id }) => {
    const part: Sized[] = [];
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      part.push(known.get(next)!);
      open.push(...near.get(next)!);
    }
    return part.length === 0 ? [] : [sorted(part)];
  });
  return parts.toSorted((a, b) => b.length - a.length || compareText(a[0]!.id, b[0]!.id));
}

const sorted = (steps: readonly Sized[]): readonly Sized[] =>
  steps.toSorted((a, b) => compareText(a.id, b.id));

/** One part with its first corner at zero. */
function layPart(part: readonly Sized[], width: number): Laid {
  const graph = new Graph();
  graph.setGraph({
    rankdir: 'LR',
    ranksep: gaps.column,
    nodesep: gaps.step,
    edgesep: gaps.step,
    marginx: 0,
    marginy: 0,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, height } of part) graph.setNode(id, { width, height });
  for (const { id, from } of part)
    for (const other of from.toSorted(compareText))
      if (graph.hasNode(other)) graph.setEdge(other, id);
  layout(graph);
  const places = new Map(
    part.map(({ id, height }) => {
      const { x, y } = graph.node(id) as { x: number; y: number };
      return [id, { x: x - width / 2, y: y - height / 2, height }];
    }),
  );
  const columns = [...new Set([...places.values()].map(({ x }) => x))].toSorted((a, b) => a - b);
  const links = graph.edges().map(({ v, w }) => {
    const { points } = graph.edge(v, w) as { points: { x: number; y: number }[] };
    const [start, end] = [places.get(v)!.x, places.get(w)!.x];
    const passed = columns.filter((x) => x > start && x < end).map((x) => x + width / 2);
    return { from: v, to: w, through: passed.map((x) => [x, heightAt(points, x)] as const) };
  });
  const ends = [...places.values()];
  return {
    places,
    links,
    width: Math.max(...ends.map(({ x }) => x + width)),
    height: Math.max(
      ...ends.map(({ y, height }) => y + height),
      ...links.flatMap(({ through }) => through.map(([, y]) => y + gaps.step)),
    ),
  };
}

/** How high a line through points stands at a place. */
function heightAt(points: readonly { x: number; y: number }[], x: number): number {
  const after = Math.max(
    1,
    points.findIndex((one) => one.x >= x),
  );
  const [a, b] = [points[after - 1]!, points[after]!];
  return a.x === b.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

/** All parts, beside each other as far as `room` goes, then below. */
export function layOut(steps: readonly Sized[], width: number, room: number): Laid {
  const places = new Map<string, Place>();
  const links: Link[] = [];
  const extent = { width: 0, height: 0 };
  const shelf = { x: 0, y: 0 };
  for (const part of toParts(sorted(steps)).map((one) => layPart(one, width))) {
    if (shelf.x > 0 && shelf.x + part.width > room) {
      shelf.x = 0;
      shelf.y = extent.height + gaps.part;
    }
    for (const [id, { x, y, height }] of part.places)
      places.set(id, { x: x + shelf.x, y: y + shelf.y, height });
    for (const { through, ...ends } of part.links)
      links.push({ ...ends, through: through.map(([x, y]) => [x + shelf.x, y + shelf.y]) });
    extent.width = Math.max(extent.width, shelf.x + part.width);
    extent.height = Math.max(extent.height, shelf.y + part.height);
    shelf.x += part.width + gaps.part;
  }
  return { places, links, ...extent };
}
