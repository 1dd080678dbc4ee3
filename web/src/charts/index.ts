export type { DaySeries } from './chart.js';
export { DayChart, type DayChartProps } from './day-chart.js';
