/** A text's look. */
export interface TextStyle {
  readonly color?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: "normal" | "bold";
  readonly lineHeight?: number;
}

/** The text at a mark, already written out. */
export interface MarkLabel extends TextStyle {
  readonly show: boolean;
  readonly position?: "top" | "bottom" | "right" | "inside" | "insideRight";
  readonly formatter?: string;
  readonly distance?: number;
  readonly align?: "left" | "right" | "center";
}

/** Fill and outline of a mark. */
export interface MarkStyle {
  readonly color?: string;
  readonly borderColor?: string;
  readonly borderWidth?: number;
  readonly opacity?: number;
}

/** A mark: its value (null leaves it out), whose it is, how it is labelled. */
export interface Mark {
  readonly value: number | null | readonly (number | null)[];
  readonly name?: string;
  readonly label?: MarkLabel;
  readonly itemStyle?: MarkStyle;
  readonly symbol?: string;
  readonly areaStyle?: { readonly opacity: number };
  readonly lineStyle?: LineStyle;
}

export interface LineStyle {
  readonly color?: string;
  readonly width?: number;
  readonly type?: "solid" | "dashed" | "dotted";
}

export interface CategoryAxis {
  readonly type: "category";
  readonly show?: boolean;
  readonly data: readonly string[];
  readonly inverse?: boolean;
  readonly position?: "top" | "bottom" | "left" | "right";
  readonly boundaryGap?: boolean;
  readonly axisLine: { readonly show: boolean; readonly lineStyle?: LineStyle };
  readonly axisTick: { readonly show: boolean };
  readonly axisLabel: TextStyle & {
    readonly interval: 0;
    readonly margin?: number;
    readonly rotate?: number;
    readonly align?: "left" | "right" | "center";
    readonly hideOverlap?: boolean;
  };
  readonly splitLine?: { readonly show: boolean; readonly lineStyle?: LineStyle };
}

export interface ValueAxis {
  readonly type: "value";
  readonly show?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly interval?: number;
  readonly inverse?: boolean;
  readonly axisLine?: { readonly show: boolean };
  readonly axisTick?: { readonly show: boolean };
  readonly axisLabel?: TextStyle & { readonly show?: boolean };
  readonly splitLine?: { readonly show: boolean; readonly lineStyle?: LineStyle };
}

export interface BarSeries {
  readonly type: "bar";
  readonly name?: string;
  readonly stack?: string;
  readonly barWidth?: number;
  readonly silent?: boolean;
  readonly data: readonly Mark[];
  readonly itemStyle?: MarkStyle;
  readonly yAxisIndex?: 1;
  readonly z?: number;
}

export interface LineSeries {
  readonly type: "line";
  readonly name: string;
  readonly data: readonly Mark[];
  readonly symbol: string;
  readonly symbolSize: number;
  readonly showAllSymbol: true;
  readonly connectNulls: boolean;
  readonly lineStyle: LineStyle;
  readonly itemStyle: MarkStyle;
  readonly z?: number;
}

export interface HeatMapSeries {
  readonly type: "heatmap";
  readonly data: readonly Mark[];
  readonly itemStyle: MarkStyle;
}

export interface RadarSeries {
  readonly type: "radar";
  readonly symbolSize: number;
  readonly data: readonly Mark[];
}

export interface RadarAxes {
  readonly center: readonly [number, number];
  readonly radius: number;
  readonly splitNumber: number;
  readonly indicator: readonly { readonly name: string; readonly min: number; readonly max: number }[];
  readonly axisName: TextStyle;
  readonly axisNameGap: number;
  readonly splitArea: { readonly show: false };
  readonly splitLine: { readonly lineStyle: LineStyle };
  readonly axisLine: { readonly lineStyle: LineStyle };
}

/** The part of an ECharts option that kaohe writes: plain data, without functions. A type and no interface, so that `setOption` takes it. */
export type ChartOption = {
  readonly animation: false;
  readonly backgroundColor: string;
  readonly textStyle: TextStyle;
  readonly aria: { readonly enabled: true; readonly label: { readonly description: string } };
  readonly title: {
    readonly show: boolean;
    readonly text: string;
    readonly left: number;
    readonly top: number;
    readonly textStyle: TextStyle;
  };
  readonly legend?: {
    readonly show: boolean;
    readonly top: number;
    readonly left: number;
    readonly data: readonly string[];
    readonly selectedMode: false;
    readonly itemGap: number;
    readonly textStyle: TextStyle;
  };
  readonly grid?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly xAxis?: CategoryAxis | ValueAxis;
  readonly yAxis?: CategoryAxis | ValueAxis | readonly [CategoryAxis, CategoryAxis];
  readonly radar?: RadarAxes;
  readonly visualMap?: {
    readonly type: "continuous";
    readonly show: boolean;
    readonly calculable: false;
    readonly min: number;
    readonly max: number;
    readonly dimension: number;
    readonly orient: "horizontal";
    readonly left: number;
    readonly bottom: number;
    readonly itemWidth: number;
    readonly itemHeight: number;
    readonly text: readonly [string, string];
    readonly textStyle: TextStyle;
    readonly inRange: { readonly color: readonly string[] };
  };
  readonly series: readonly (BarSeries | LineSeries | HeatMapSeries | RadarSeries)[];
};

/** A chart: what ECharts is told, the size for which it is laid out, and its title as text. */
export interface Chart {
  readonly kind: "ranking" | "radar" | "path" | "lost-points" | "heat-map" | "rank-bump";
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly option: ChartOption;
}

/** What any chart may be told. */
export interface ChartOptions {
  /** The language of titles and legends; Chinese when left out. */
  readonly locale?: "zh" | "en";
  /** In pixels; 720 when left out. */
  readonly width?: number;
  /** In pixels; when left out, as high as its rows need. */
  readonly height?: number;
  /** In place of the chart's own title; an empty text leaves it out. */
  readonly title?: string;
}
