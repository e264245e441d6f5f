/** The operations of a leader's screen and a unit's screen, which the read benchmark times. */

export const OPERATIONS: Readonly<Record<'overview' | 'measure', (plan: string, measure: string) => string>> = {
  overview: (plan) => `query Overview {
    plan(id: "${plan}") {
      title { zh }
      clock { today }
      overview {
        total { ...Figures }
        sections { section { code title { zh } } figures { ...Figures } }
        units { unit { key name { zh } } leads { ...Figures } supports }
      }
    }
  }
  fragment Figures on Figures {
    measures { total acknowledged byLamp { lamp { key name { zh } } measures } }
    milestones { total due met missed overdue }
  }`,
  measure: (plan, measure) => `query Measure {
    plan(id: "${plan}") {
      measure(id: "${measure}") {
        code
        title { zh }
        stage
        leadUnit { name { zh } }
        targets { label { zh } value unit current { value asOf } }
        milestones { label { zh } due status }
        reports(first: 10) { nodes { text reportedAt values { value } } }
        timeline(first: 20) { nodes { occurredAt type } }
      }
    }
  }`,
};
