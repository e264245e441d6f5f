/** Traces leave over OTLP/HTTP for where OTEL_EXPORTER_OTLP_ENDPOINT says; where it says nothing, nothing of it is even loaded. */
import type { Resource } from '@opentelemetry/resources';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-node';

export type Tracing = {
  /** For spans that are made elsewhere, as those of workflows are. */
  readonly processor: SpanProcessor;
  readonly resource: Resource;
  /** Sends what is still here. */
  stop(): Promise<void>;
};

/** Milliseconds that a span waits for others to leave with it. */
const GATHERING = 1_000;

/** From here on the spans of this process are those of `duban-<service>`; null where no endpoint is given. */
export const startTracing = async (service: string, endpoint: string | undefined): Promise<Tracing | null> => {
  if (endpoint === undefined) return null;
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { Resource }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const resource = new Resource({ 'service.name': `duban-${service}` });
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const processor = new BatchSpanProcessor(exporter, { scheduledDelayMillis: GATHERING });
  const provider = new NodeTracerProvider({ resource, spanProcessors: [processor] });
  provider.register();
  return { processor, resource, stop: () => provider.shutdown() };
};
