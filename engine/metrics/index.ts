export { calculateMetrics } from './calculateMetrics';
export { METRICS, type MetricName } from './names';
export { parseMetricsSpec, type MetricsSpec } from './spec';
export { SEGMENTS, type MetricRow, type MetricsContext, type MetricsResult, type Point, type SegmentBy, type Unit } from './types';
