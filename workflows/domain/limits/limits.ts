/** All limits of input in one table, which graph, domain, plan files and event store share. */

/** Characters of an id that a client or a file gives. */
const ID = 64;

export const LIMITS = {
  /** Characters. */
  id: ID,
  /** Characters; a drafted target is named after its measure: `<measure>--<key>`. */
  targetId: 2 * ID + 2,
  /** Characters of a printed code such as "4.5-03". */
  code: 16,
  /** Characters of a command id that a caller gives; Duban's own are made of ids and dates and always fit. */
  commandId: 200,
  /** Characters of a subject of the identity provider, and of the unit, leader or plan that a token names. */
  actorName: 200,
  /** Characters of a plan, stream or command id in the event store; what is longer cannot exist. */
  storedName: 300,
  /** Code points of what a person writes. */
  text: {
    /** A title, a label, a name: one line. */
    line: 200,
    /** A unit of measurement, a short name, a number of the report's own: one line. */
    word: 32,
    /** The name of an attached file: one line. */
    fileName: 150,
    /** A report, a reason, a note. */
    long: 4000,
  },
  /** Items. */
  list: {
    /** Of any list in a command on a measure. */
    any: 100,
    supportUnits: 50,
    targets: 30,
    milestones: 60,
    /** Values expected at the milestones of one measure, all together: they are carried from run to run. */
    expected: 300,
    descriptors: 30,
    /** Places in the report, of one measure or target. */
    sources: 30,
    /** What would prove that a measure is done. */
    evidence: 50,
    /** Documents named when a milestone is handed in. */
    submittedEvidence: 20,
    /** Attached to one command. */
    files: 10,
    sections: 100,
    units: 500,
    /** Of units that are named together. */
    groups: 50,
    posts: 2000,
    leaders: 100,
    rules: 1000,
    relations: 1000,
    measures: 5000,
    /** Public holidays or make-up days of a calendar. */
    calendarDays: 2000,
    lamps: 30,
    lampRules: 20,
    lampBands: 30,
    rungs: 50,
    /** Official papers of a plan that are not issued yet: its workflow carries them. */
    openPapers: 50,
    /** Beside these, letters that arose by themselves; a rung that fires beyond it waits with its letter. */
    openLetters: 300,
    /** Matters of one letter: an interview may have several. */
    letterMatters: 100,
    /** Addressees of a paper, and those who get a copy. */
    paperNames: 100,
  },
  size: {
    /**
     * UTF-16 code units, as JSON, of all versions of a plan's lamp policy, and as many of its ladder's: every workflow of
     * the plan carries them. A usual version has two to four thousand.
     */
    policyVersionsCodeUnits: 60_000,
    /** UTF-16 code units of all figures of one paper; a bulletin of 168 measures has some 500. */
    paperFiguresCodeUnits: 8_000,
    /** Bytes of the JSON of a plan without its measures, and of one measure: each travels in one message. */
    frameBytes: 1_000_000,
    definitionBytes: 200_000,
    /** Bytes of an attached file; an installation may set less. */
    attachedFileBytes: 100_000_000,
  },
  number: {
    /** A larger figure is a typing error: the largest of the 2023 plan is below a million in its own unit. */
    figure: 1e12,
    /** Version of a lamp policy or a ladder. */
    version: 1_000_000,
    /** Paragraph or sentence of a report. */
    place: 9999,
    /** Number of an official paper. */
    paper: 99_999,
    /** Years in which a plan or a baseline lies, both included. */
    years: [1949, 2199],
  },
  /** Days. */
  days: {
    /** Of a calendar; a longer one is a typing error, and its table of dates would be slow to compute. */
    calendar: 10 * 366,
    /** After the end of the plan's calendar, for the new date of an extension, an amendment or a return. */
    afterCalendar: 366,
  },
} as const;
