/** A kind of mark: how it is named and labelled. Its look is in style.ts; no two differ by colour alone. */
export interface Kind {
  readonly letter: string;
  readonly one: string;
  readonly many: string;
}

/** Kinds of facts, in the order of the legend. */
export const FACT_KINDS = {
  identity: { letter: 'I', one: 'identity fact', many: 'identity facts' },
  date: { letter: 'D', one: 'date', many: 'dates' },
  general: { letter: 'A', one: 'general fact', many: 'general facts' },
  file: { letter: 'F', one: 'file row', many: 'file rows' },
  fix: { letter: 'X', one: 'fix', many: 'fixes' },
  supersession: { letter: 'S', one: 'supersession', many: 'supersessions' },
  prerequisite: { letter: 'P', one: 'prerequisite', many: 'prerequisites' },
  restart: { letter: 'R', one: 'restart', many: 'restarts' },
  installation: { letter: 'N', one: 'procedure', many: 'procedures' },
  tool: { letter: 'T', one: 'tool', many: 'tools' },
  issue: { letter: 'K', one: 'known issue', many: 'known issues' },
  workaround: { letter: 'B', one: 'workaround', many: 'workarounds' },
  removal: { letter: 'U', one: 'removal', many: 'removals' },
  registry: { letter: 'G', one: 'registry note', many: 'registry notes' },
  reference: { letter: 'L', one: 'reference', many: 'references' },
  section: { letter: 'H', one: 'heading', many: 'headings' },
  other: { letter: 'O', one: 'other fact', many: 'other facts' },
} as const satisfies Record<string, Kind>;

/** Kinds of diagnostics: their severities. */
const DIAGNOSTIC_KINDS = {
  error: { letter: '!E', one: 'error', many: 'errors' },
  warning: { letter: '!W', one: 'warning', many: 'warnings' },
  info: { letter: '!i', one: 'info', many: 'infos' },
} as const satisfies Record<string, Kind>;

export type FactKind = keyof typeof FACT_KINDS;
export type MarkKind = FactKind | keyof typeof DIAGNOSTIC_KINDS;

export const KINDS: Readonly<Record<MarkKind, Kind>> = { ...FACT_KINDS, ...DIAGNOSTIC_KINDS };

const isFactKind = (name: string): name is FactKind => Object.hasOwn(FACT_KINDS, name);

/** All kinds of facts, in the order of the legend. */
export const factKinds: readonly FactKind[] = Object.keys(FACT_KINDS).filter(isFactKind);

/** The severities, worst first. */
export const severities = ['error', 'warning', 'info'] as const;
