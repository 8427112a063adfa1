/** The role of a column of a file table. */
export type ColumnRole =
  | 'name'
  | 'version'
  | 'size'
  | 'date'
  | 'time'
  | 'platform'
  | 'servicePack'
  | 'serviceBranch'
  | 'folder'
  | 'locale'
  | 'hash';

/** The kinds of section that the facts are read from. */
export type SectionKind =
  | 'fixes'
  | 'knownIssues'
  | 'workaround'
  | 'prerequisites'
  | 'restart'
  | 'replacement'
  | 'files'
  | 'installation'
  | 'removal'
  | 'registry'
  | 'references'
  | 'appliesTo'
  | 'more'
  | 'symptoms'
  | 'cause'
  | 'resolution'
  | 'status'
  | 'summary';

/** What the readers of facts must know of one language. A further language is one file of this shape. */
export interface Words {
  /** BCP 47 primary tag. */
  tag: string;
  /** Frequent short words by which the language is recognised, lower case. */
  frequent: readonly string[];
  /** Month names and abbreviations, lower case, by number. */
  months: Readonly<Record<string, number>>;
  /** Whether the month stands first in dates of digits. */
  monthFirst: boolean;
  /** Column headings, lower case, white space collapsed, without punctuation at the end. */
  columns: readonly (readonly [ColumnRole, readonly string[]])[];
  /** Cells that mean "nothing here", lower case. */
  notApplicable: readonly string[];
  /** "in UTC", as the sentence over a table says it. */
  utc: RegExp;
  /** Headings by kind, the first that matches: the whole heading is matched, lower case. */
  sections: readonly (readonly [SectionKind, RegExp])[];
  /** Lines that a page adds around the article, such as "Collapse this table". */
  chrome: RegExp;
  /** Words that begin a sentence and hardly ever stand capitalised within one: they tell a new sentence from a wrapped line. */
  openers: readonly string[];
  /** Words after which a line cannot end a sentence or heading. */
  connectives: readonly string[];
  /** A heading of a step: "Step 2: ...". */
  step: RegExp;
  phrases: Phrases;
}

/** Sentences that state facts. Every expression is matched without regard to case against one sentence. */
export interface Phrases {
  /** Introduces the list of issues that are fixed. */
  introducesFixes: RegExp;
  /** Introduces issues of an included article, which are not its own. */
  introducesIncluded: RegExp;
  introducesTools: RegExp;
  introducesSteps: RegExp;
  cumulative: RegExp;
  notCumulative: RegExp;
  replaces: RegExp;
  replacesNone: RegExp;
  replacedBy: RegExp;
  includes: RegExp;
  containsAll: RegExp;
  /** A sentence that points to another article for details. */
  pointer: RegExp;
  /** The verbs of `includes` and `containsAll`: what they include stands behind. */
  includesVerb: RegExp;
  containsAllVerb: RegExp;
  /** A sentence outside of a restart section that says whether the computer must be restarted. */
  restartStatement: RegExp;
  /** A sentence of a restart section that does not name what is restarted. */
  restartBare: RegExp;
  /** A sentence outside of a prerequisites section that states one. */
  beforeInstalling: RegExp;
  /** Its beginning, up to what is required. */
  beforeInstallingLead: RegExp;
  /** "Applies to:" and what it is called elsewhere, in front of products. */
  appliesTo: RegExp;
  restartRequired: RegExp;
  restartNotRequired: RegExp;
  restartMaybe: RegExp;
  restartComputer: RegExp;
  /** Names of services in a restart sentence, in group 1. */
  restartService: RegExp;
  prerequisite: RegExp;
  noPrerequisite: RegExp;
  orLater: RegExp;
  servicePack: RegExp;
  /** "dated ...", "released on ...": the date follows. */
  released: RegExp;
  reviewed: RegExp;
  revision: RegExp;
  note: RegExp;
}
