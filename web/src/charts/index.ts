export { DayChart } from './day-chart.js';
