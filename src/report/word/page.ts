import { LineRuleType } from "docx";

/** Twips in a millimetre. */
const MILLIMETRE = 1440 / 25.4;
const millimetres = (size: number): number => Math.round(size * MILLIMETRE);

/** A4 with the margins of official documents: text of 156 by 225 millimetres. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    header: millimetres(15),
    // The number stands 7 millimetres below the text.
    footer: millimetres(22),
  },
} as const;

export const TEXT_WIDTH = millimetres(156);
export const TEXT_PIXELS = Math.floor((156 / 25.4) * 96);
/** Sizes in half points: 二号, 三号, 四号, 五号. */
export const [SECOND, THIRD, FOURTH, FIFTH] = [44, 32, 28, 21];
/** 28 points, exactly: 22 lines on a page. */
export const LINES = { line: 560, lineRule: LineRuleType.EXACT } as const;
/** Pictures and tables take the height that they need. */
export const FREE = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } as const;
