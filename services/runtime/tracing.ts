/** Exports traces over OTLP/HTTP to OTEL_EXPORTER_OTLP_ENDPOINT; without it the tracing libraries are not even loaded. */
import type { Resource } from '@opentelemetry/resources';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-node';

export type Tracing = {
  /** For spans that are created elsewhere, as in the workflow sandbox. */
  readonly processor: SpanProcessor;
  readonly resource: Resource;
  /** Exports the remaining spans. */
  stop(): Promise<void>;
};

/** The longest time that spans are collected into one batch. */
const BATCH_DELAY_MS = 1_000;

/** Registers the exporter for the service name `duban-<service>`; resolves to null if no endpoint is given. */
export const startTracing = async (service: string, endpoint: string | undefined): Promise<Tracing | null> => {
  if (endpoint === undefined) return null;
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { Resource }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const resource = new Resource({ 'service.name': `duban-${service}` });
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const processor = new BatchSpanProcessor(exporter, { scheduledDelayMillis: BATCH_DELAY_MS });
  const provider = new NodeTracerProvider({ resource, spanProcessors: [processor] });
  provider.register();
  return { processor, resource, stop: () => provider.shutdown() };
};
