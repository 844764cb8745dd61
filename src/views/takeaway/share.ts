/**
 * The pictures of the site: of each figure to take away, and those that stand beside a link to a
 * page.
 */
import type { Element } from 'hast';
import { type RegisterName, pageRegisters } from '../../schema/registers/index.ts';
import { toAddress } from '../../schema/values/index.ts';
import type { RecordOf } from '../../schema/index.ts';
import { absolute, addressIn, fileAddress } from '../parts/addresses.ts';
import {
  type ChartSpec,
  type StandaloneOptions,
  fitsShare,
  isEmpty,
  share,
  toStandalone,
} from '../../charts/index.ts';
import type { Context } from '../parts/context.ts';
import { registerName } from '../parts/inlines.ts';
import { pictures } from './pictures.ts';
import { toShareCard } from './card.ts';
import { reportPath, standingReports } from '../reports/index.ts';
import type { StandingReport } from '../reports/report.ts';
import { chartPath } from './takeAway.ts';
import { recordsIn, siteTitle, titleOf, type Text } from '../parts/texts.ts';

/** A picture to be drawn: the path of its file, the drawing, and how many pixels wide it is. */
export interface PictureDrawing {
  path: string;
  drawing: Element;
  width: number;
}

/** A picture beside a link, as a page names it. */
export interface SharePicture {
  path: string;
  width: number;
  height: number;
}

/**
 * Cards are text, and many: two thirds of the size that a figure needs is enough for them, in the
 * same proportions.
 */
const cardWidth = 800;
const cardSize = { width: cardWidth, height: (cardWidth * share.height) / share.width };

/**
 * Whether there are pictures beside links: whoever shows a link fetches its picture by a whole
 * address and by nothing less, so that without one nobody would ever ask for it.
 */
export const hasShares = ({ origin }: Pick<Context, 'origin'>): boolean => origin !== '';

const folderOf = ({ language }: Context) => `/share/${language.toLowerCase()}`;

/** The picture of the site itself, for pages without one of their own. */
export const siteShare = (context: Context): SharePicture => ({
  path: `${folderOf(context)}/site.png`,
  ...cardSize,
});

/**
 * Up to so many records each has a card of its own; of more, drawing them would take many times as
 * long as making their pages.
 */
export const mostCards = 3000;

const hasCards = ({ repository }: Context) =>
  pageRegisters.reduce((sum, register) => sum + repository.records.of(register).length, 0) <=
  mostCards;

/** The card of a record, or the picture of the site where the record is one of too many. */
export const recordShare = (context: Context, record: RecordOf): SharePicture =>
  hasCards(context)
    ? { path: `${folderOf(context)}/${record.register}/${toAddress(record.id)}.png`, ...cardSize }
    : siteShare(context);

/**
 * The first figure of a standing report that can be read in so little room; without one it has a
 * card.
 */
export function reportShare(context: Context, report: StandingReport): SharePicture {
  return {
    path: `${folderOf(context)}/reports/${report.name}.png`,
    ...(findFigure(context, report) ? share : cardSize),
  };
}

/** What a figure that leaves the site has to carry with it. */
export function leaving(context: Context, address: string): StandaloneOptions {
  const { demonstration } = context.repository.descriptor;
  return {
    address: absolute(context, fileAddress({ base: '' }, address)),
    ...(demonstration ? { notice: context.say('site.demonstration') } : {}),
  };
}

function findFigure(context: Context, report: StandingReport): ChartSpec | undefined {
  const charts = report.sections.flatMap((section) =>
    section.kind === 'figure' ? [section.chart] : [],
  );
  return charts.find(
    (chart) =>
      !isEmpty(chart) &&
      fitsShare(chart, leaving(context, addressIn(context, reportPath(report.name)))),
  );
}

function cardOf(
  context: Context,
  { path, width }: SharePicture,
  kind: string,
  title: Text,
): PictureDrawing {
  const { descriptor } = context.repository;
  const notice = descriptor.demonstration ? { notice: context.say('site.demonstration') } : {};
  return {
    path,
    width,
    drawing: toShareCard({
      kind,
      title,
      site: siteTitle(context).text,
      language: context.words,
      ...notice,
    }),
  };
}

/** An id within a text of any direction. */
const isolated = (text: string) => `\u2068${text}\u2069`;

const recordCard = (context: Context, register: RegisterName, record: RecordOf) =>
  cardOf(
    context,
    recordShare(context, record),
    `${registerName(context, register, 'one')} · ${isolated(record.id)}`,
    titleOf(context, record),
  );

function reportPicture(context: Context, report: StandingReport): PictureDrawing {
  const picture = reportShare(context, report);
  const figure = findFigure(context, report);
  if (!figure)
    return cardOf(context, picture, context.say('report.kindOf'), { text: report.title });
  return {
    path: picture.path,
    width: picture.width,
    drawing: toStandalone(figure, {
      size: 'share',
      ...leaving(context, addressIn(context, reportPath(report.name))),
    }),
  };
}

/**
 * Twice as many pixels as the drawing is wide, for screens that are dense and for print; a very
 * wide one has no more than can be of use.
 */
const pixelsOf = (drawing: Element) => Math.min(2400, 2 * Number(drawing.properties.width));

/** Every picture of the site in one language, one after the other. */
export function* drawings(context: Context): Generator<PictureDrawing> {
  for (const { chart, address } of pictures(context)) {
    const drawing = toStandalone(chart, leaving(context, address));
    yield { path: chartPath(context, chart, 'png'), drawing, width: pixelsOf(drawing) };
  }
  if (!hasShares(context)) return;
  for (const report of standingReports(context)) yield reportPicture(context, report);
  yield cardOf(context, siteShare(context), context.say('share.record'), siteTitle(context));
  if (!hasCards(context)) return;
  for (const register of pageRegisters)
    for (const record of recordsIn(context, register)) yield recordCard(context, register, record);
}
