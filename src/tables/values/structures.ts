/** Cells that hold more than one value: lists, JSON, points and shapes. */
import type { CellValue, FieldDescriptor } from '../../schema/index.ts';

export interface Value {
  value: CellValue;
  text: string;
}

const deepest = 64;
const shapes = [
  'Feature',
  'FeatureCollection',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

const coordinate = /^[+-]?\d{1,3}(?:\.\d+)?$/;

/** A JSON value of the wanted shape; one nested without end is none. */
export function parseJson(cell: string, wanted: 'object' | 'array'): Value | undefined {
  if (cell[0] !== (wanted === 'array' ? '[' : '{') && !/^\s/.test(cell)) return undefined;
  try {
    const value = JSON.parse(cell) as CellValue;
    const found = Array.isArray(value) ? 'array' : typeof value;
    return value !== null && found === wanted && !isDeeper(value, deepest)
      ? { value, text: JSON.stringify(value) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The items of a cell: those of a list in JSON, else what stands between delimiters. */
export function listItems(cell: string, delimiter: string): string[] {
  const list = parseJson(cell, 'array')?.value as readonly CellValue[] | undefined;
  const isPlain = list?.every((item) => typeof item !== 'object' || item === null);
  return isPlain ? list!.map((item) => String(item ?? '')) : cell.split(delimiter);
}

/** Items of a list, each of the item's type; undefined where one is not. */
export function parseList(
  cell: string,
  { delimiter = ',' }: FieldDescriptor,
  parseItem: (item: string) => Value | undefined,
): Value | undefined {
  if (cell === '') return { value: [], text: '' };
  const items = listItems(cell, delimiter || ',').map((item) => parseItem(item.trim()));
  if (items.includes(undefined)) return undefined;
  return {
    value: items.map((item) => item!.value),
    text: items.map((item) => item!.text).join(delimiter || ','),
  };
}

/** A place: longitude, then latitude, in degrees. */
export function parsePoint(cell: string, format: string | undefined): Value | undefined {
  const parts =
    format === 'array' || format === 'object'
      ? pointOf(cell, format)
      : cell.split(',').map((part) => part.trim());
  if (parts?.length !== 2 || !parts.every((part) => coordinate.test(part))) return undefined;
  const [longitude, latitude] = parts.map(Number) as [number, number];
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return undefined;
  return { value: [longitude, latitude], text: `${longitude},${latitude}` };
}

/** A shape of GeoJSON, or of TopoJSON where the format says so. */
export function parseShape(cell: string, format: string | undefined): Value | undefined {
  const found = parseJson(cell, 'object');
  const type = (found?.value as { type?: unknown } | undefined)?.type;
  return (format === 'topojson' ? type === 'Topology' : shapes.includes(type as string))
    ? found
    : undefined;
}

function pointOf(cell: string, format: 'array' | 'object'): string[] | undefined {
  const value = parseJson(cell, format)?.value;
  const parts = Array.isArray(value)
    ? (value as unknown[])
    : [(value as { lon?: unknown })?.lon, (value as { lat?: unknown })?.lat];
  return parts.every((part) => typeof part === 'number' || typeof part === 'string')
    ? parts.map(String)
    : undefined;
}

function isDeeper(value: CellValue, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((item) => isDeeper(item as CellValue, depth - 1));
}
