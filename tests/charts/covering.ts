/** Whether marks on the axes of a drawing keep apart: their names, and the lines that lead to them. */
import type { Element } from 'hast';
import { widthOf } from '../../src/charts/parts/text.ts';
import { numbers } from './drawn.ts';
import { elementsOf, hasClass, textOf } from './read.ts';

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
interface Stroke {
  x: number;
  top: number;
  bottom: number;
}

/** The size of text, and whether it runs from right to left. */
interface Ground {
  drawn: number;
  rtl: boolean;
}

/** A line of text as far as it reaches, in the coordinates of its drawing. */
function boxOf(text: Element, line: string, index: number, { drawn, rtl }: Ground): Box {
  const { x, y, fontSize, textAnchor } = text.properties;
  const size = Number(fontSize ?? drawn);
  const width = widthOf(line, size);
  const before = { end: 1, middle: 0.5 }[String(textAnchor)] ?? 0;
  const towards = rtl ? before - 1 : -before;
  const left = Number(x) + towards * width;
  const baseline = Number(y) + index * size * 1.25;
  return { text: line, left, right: left + width, top: baseline - size * 0.75, bottom: baseline };
}

function boxesOf(group: Element, ground: Ground): Box[] {
  return [...elementsOf(group)]
    .filter(({ tagName }) => tagName === 'text')
    .flatMap((text) => {
      const spans = text.children.filter((one) => one.type === 'element');
      const lines = spans.length > 0 ? spans.map(textOf) : [textOf(text)];
      return lines.map((line, index) => boxOf(text, line, index, ground));
    });
}

/** The upright lines of a group. */
function strokesOf(group: Element): Stroke[] {
  return [...elementsOf(group)]
    .filter(({ tagName }) => tagName === 'path')
    .flatMap(({ properties: { d } }) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers(d);
      return x1 === x2 ? [{ x: x1, top: Math.min(y1, y2), bottom: Math.max(y1, y2) }] : [];
    });
}

const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const crosses = ({ x, top, bottom }: Stroke, box: Box) =>
  x > box.left && x < box.right && top < box.bottom && bottom > box.top;

/** The first name of a mark on an axis that another mark covers, or whose line runs through it. */
export function findCovered(svg: Element): string | undefined {
  const ground = {
    drawn: Number(svg.properties.fontSize ?? 13),
    rtl: (svg.properties.direction ?? svg.properties.dir) === 'rtl',
  };
  const groups = [...elementsOf(svg)].filter((one) => hasClass(one, 'reference'));
  const marks = groups.map((group) => ({
    boxes: boxesOf(group, ground),
    strokes: strokesOf(group),
  }));
  return marks
    .flatMap((one) => {
      const others = marks.filter((other) => other !== one);
      return one.boxes.filter((box) =>
        others.some(
          ({ boxes, strokes }) =>
            boxes.some((other) => meet(box, other)) || strokes.some((other) => crosses(other, box)),
        ),
      );
    })
    .map(({ text }) => text)[0];
}
